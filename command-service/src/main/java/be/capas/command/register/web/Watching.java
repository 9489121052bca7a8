package be.capas.command.register.web;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Turn;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Sees what the command of a row is answered, inside of its transaction. A dry run ends there: all
 * rules were asked and all was stored, and the transaction is rolled back.
 */
final class Watching implements Turn {
  private static final Problem DRY_RUN =
      Problem.of("dry-run", HttpStatus.CONFLICT, "It could be done, and was only tried.");

  private final boolean dryRun;
  private @Nullable ResponseEntity<Accepted> answer;

  Watching(boolean dryRun) {
    this.dryRun = dryRun;
  }

  @Override
  public void claim() {
    // A row knows of no other.
  }

  @Override
  public void keep(ResponseEntity<Accepted> answer) {
    this.answer = answer;
    if (dryRun) {
      throw new ProblemException(DRY_RUN);
    }
  }

  /** What it was answered last; nothing where it was refused before that. */
  @Nullable ResponseEntity<Accepted> answer() {
    return answer;
  }
}
