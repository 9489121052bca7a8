package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.REBALANCE_REMARK;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Rebalance;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.web.AccompanimentBodies.Closing;
import be.capas.command.accompaniment.web.AccompanimentBodies.Rebalancing;
import be.capas.command.accompaniment.web.AccompanimentBodies.Reorientation;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.people.People;
import be.capas.contract.id.AccompanimentId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends of an accompaniment. */
@RestController
@RequestMapping("/api/accompaniments/{id}")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class EndingController {
  private final CommandDesk desk;
  private final People people;
  private final AccompanimentDesk accompaniments;
  private final AskedPartners partners;

  EndingController(
      CommandDesk desk, People people, AccompanimentDesk accompaniments, AskedPartners partners) {
    this.desk = desk;
    this.people = people;
    this.accompaniments = accompaniments;
    this.partners = partners;
  }

  @PostMapping("/reorient")
  ResponseEntity<Accepted> reorient(
      @PathVariable AccompanimentId id, @Valid @RequestBody Reorientation body, Intake intake) {
    return end(
        id,
        intake,
        body,
        errand -> new Reorient(id, body.partner(), body.handoff(), errand.act(body.occurredAt())));
  }

  @PostMapping("/rebalance")
  ResponseEntity<Accepted> rebalance(
      @PathVariable AccompanimentId id, @Valid @RequestBody Rebalancing body, Intake intake) {
    return end(
        id,
        intake,
        body,
        errand ->
            new Rebalance(
                id,
                accompaniments.about(id, errand).seal(REBALANCE_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/close")
  ResponseEntity<Accepted> close(
      @PathVariable AccompanimentId id, @Valid @RequestBody Closing body, Intake intake) {
    return end(
        id, intake, body, errand -> new Close(id, body.reason(), errand.act(body.occurredAt())));
  }

  /**
   * The person first, as whoever asks for help does; then what partners are asked, and the stream
   * last. Where it has ended already the rules say so, and nothing is withdrawn.
   */
  private ResponseEntity<Accepted> end(
      AccompanimentId id,
      Intake intake,
      Object body,
      Function<Errand, AccompanimentCommand> command) {
    return desk.take(
        intake,
        body,
        errand -> {
          people
              .lock(id, errand.organisation())
              .ifPresent(it -> partners.askNoLonger(it.person(), errand));
          return Outcome.done(errand.send(command.apply(errand)));
        });
  }
}
