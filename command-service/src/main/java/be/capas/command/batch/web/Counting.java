package be.capas.command.batch.web;

import be.capas.command.batch.Gate;
import be.capas.command.batch.Item;
import be.capas.command.batch.Notices;
import be.capas.command.batch.Reply;
import be.capas.command.batch.alone.Ways;
import be.capas.platform.limit.FairShare;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;

/**
 * What one request may take: so many commands, so long, and of each caller no more than alone.
 *
 * @param isOver whether its time is over
 */
record Counting(Ways ways, FairShare shares, Caller caller, BooleanSupplier isOver)
    implements Gate, Notices {
  /** As many commands as are taken at once. */
  static final int MOST = 200;

  @Override
  public Optional<Reply> refuse(Item item) {
    if (item.index() >= MOST) {
      return Optional.of(
          again(
              "too-many-commands",
              HttpStatus.CONTENT_TOO_LARGE,
              "At most " + MOST + " commands are taken at once."));
    }
    if (isOver.getAsBoolean()) {
      return Optional.of(
          again("not-reached", HttpStatus.SERVICE_UNAVAILABLE, "There was no time left for it."));
    }
    return shares
        .take(caller)
        .map(problem -> Reply.again(problem.status().value(), ways.problem(problem), 1));
  }

  private Reply again(String reason, HttpStatus status, String why) {
    return Reply.again(
        status.value(), ways.problem(Problem.of(reason, status, why + " Send it again.")), 0);
  }

  @Override
  public Reply waits(Item item, int next) {
    var problem =
        Problem.of(
                "waits-for-another",
                HttpStatus.TOO_EARLY,
                "What was recorded before it about the same person has not arrived, or is not"
                    + " answered for good. Send it again.")
            .fact("waitsFor", next);
    return Reply.waiting(problem.status().value(), ways.problem(problem), next);
  }

  @Override
  public Reply placeTaken(Item item) {
    var problem =
        Problem.of(
                "number-already-used",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Another command of this recording has this number about the same person.")
            .field("/commands/" + item.index() + "/number", "number-already-used", "is taken");
    return Reply.refused(problem.status().value(), ways.problem(problem));
  }

  /** The answer to what cannot be read as a command. */
  Reply unreadable(Problem problem) {
    return Reply.refused(problem.status().value(), ways.problem(problem));
  }
}
