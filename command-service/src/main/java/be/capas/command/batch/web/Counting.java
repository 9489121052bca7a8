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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What one request may take: so many commands, so long, and of each caller no more than alone.
 *
 * @param noShare why the request itself has no share, if it has none: then only alarms are taken
 * @param isOver whether its time is over
 */
record Counting(
    Ways ways, FairShare shares, Caller caller, @Nullable Problem noShare, BooleanSupplier isOver)
    implements Gate, Notices {
  /** As many commands as are taken at once. */
  static final int MOST = 200;

  @Override
  public Optional<Reply> refuseUnseen(Item item) {
    return refuseUnseen();
  }

  private Optional<Reply> refuseUnseen() {
    if (noShare != null) {
      return Optional.of(noShare(noShare));
    }
    return isOver.getAsBoolean()
        ? Optional.of(
            again("not-reached", HttpStatus.SERVICE_UNAVAILABLE, "There was no time left for it."))
        : Optional.empty();
  }

  @Override
  public Optional<Reply> refuse(Item item) {
    return refuseUnseen().or(() -> shares.take(caller).map(this::noShare));
  }

  /** The answer to what is beyond those; it is not even read. */
  Reply beyond() {
    return again(
        "too-many-commands",
        HttpStatus.CONTENT_TOO_LARGE,
        "At most " + MOST + " commands are taken at once.");
  }

  private Reply noShare(Problem problem) {
    return Reply.again(problem.status().value(), ways.problem(problem), 1);
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
