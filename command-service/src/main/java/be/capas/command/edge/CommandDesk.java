package be.capas.command.edge;

import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Command;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Where every command is handed in. A request is worked on in one transaction, and the same request
 * is worked on once: sent again, it gets the answer that it got.
 */
public final class CommandDesk {
  private final StreamGateway streams;
  private final Memory memory;
  private final Scope scope;

  CommandDesk(StreamGateway streams, Memory memory, Scope scope) {
    this.streams = streams;
    this.memory = memory;
    this.scope = scope;
  }

  /** Takes a request about something that is there. */
  public ResponseEntity<Accepted> take(Intake intake, Object body, Function<Errand, Outcome> work) {
    return take(intake, null, body, work);
  }

  /**
   * Takes a request that is one command to something that is there.
   *
   * @param command called once for each try
   */
  public ResponseEntity<Accepted> send(
      Intake intake, Object body, Function<Errand, ? extends Command> command) {
    return take(intake, body, errand -> Outcome.done(errand.send(command.apply(errand))));
  }

  /**
   * Takes a request that creates something.
   *
   * @param chosen the id that the client chose, if it did
   * @param body what was asked for; compared with what was asked before, never kept
   * @param work what to do; called once for each try
   */
  public ResponseEntity<Accepted> take(
      Intake intake, @Nullable UUID chosen, Object body, Function<Errand, Outcome> work) {
    var question = memory.question(intake, chosen, body);
    return streams
        .inOneTransaction(
            () -> settle(intake, question, work),
            (settled, changes) -> respond(intake, question, settled, changes))
        .toEntity();
  }

  private Settled settle(Intake intake, Question question, Function<Errand, Outcome> work) {
    var known = memory.recall(intake.caller().organisation(), question);
    if (intake.turn() != null) {
      intake.turn().claim();
    }
    return known.isPresent() ? known.get() : work.apply(new Errand(intake, streams, scope));
  }

  private Response respond(
      Intake intake, Question question, Settled settled, List<Recorded<CapasEvent>> changes) {
    var response = response(question, settled, changes);
    if (intake.turn() != null) {
      intake.turn().keep(response.toEntity());
    }
    return response;
  }

  private Response response(
      Question question, Settled settled, List<Recorded<CapasEvent>> changes) {
    return switch (settled) {
      case Repeated(var answer) -> new Response(answer, true);
      case Outcome outcome -> {
        var answer = Answer.of(outcome, changes);
        memory.keep(question, answer);
        yield new Response(answer, false);
      }
    };
  }
}
