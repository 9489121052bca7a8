package be.capas.command.oncall.web;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.oncall.domain.OnCallCommand;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands commands about who is on call in: each organisation has one book, and it is always there.
 */
@Component
class OnCallDesk {
  private final CommandDesk desk;

  OnCallDesk(CommandDesk desk) {
    this.desk = desk;
  }

  ResponseEntity<Accepted> take(
      Intake intake, Object body, Function<Errand, OnCallCommand> command) {
    return desk.send(intake, body, command);
  }
}
