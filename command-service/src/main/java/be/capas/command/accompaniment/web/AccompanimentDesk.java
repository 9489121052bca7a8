package be.capas.command.accompaniment.web;

import static be.capas.command.rule.Reason.UNKNOWN_ACCOMPANIMENT;

import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.AccompanimentId;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands in what is asked of an accompaniment that is there, with what was said of the person. */
@Component
class AccompanimentDesk {
  private final CommandDesk desk;
  private final Seals seals;

  AccompanimentDesk(CommandDesk desk, Seals seals) {
    this.desk = desk;
    this.seals = seals;
  }

  /** Sends one command; it seals what it says with what it is given. */
  ResponseEntity<Accepted> send(
      AccompanimentId id,
      Intake intake,
      Object body,
      BiFunction<Errand, Seals.About, AccompanimentCommand> command) {
    return desk.send(intake, body, errand -> command.apply(errand, about(id, errand)));
  }

  Seals.About about(AccompanimentId id, Errand errand) {
    return seals.about(id, errand.organisation(), UNKNOWN_ACCOMPANIMENT);
  }
}
