package be.capas.query.history.web;

import be.capas.contract.filrouge.Yardstick;
import be.capas.query.history.Pace;
import be.capas.query.history.Step;
import be.capas.query.history.Steps;
import be.capas.query.journal.Journal;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plays a history, step by step, as it was known when it began.
 *
 * @param until when the reader's right to look ends
 */
record Player(
    Journal journal,
    Yardstick yardstick,
    Pace pace,
    Instant knownAt,
    Instant until,
    InstantSource clock) {

  /** Where steps go. */
  interface Audience {
    /** Shows one; false if it may not be shown any more. */
    boolean show(Step step) throws IOException;
  }

  /**
   * The steps behind one, if there is such a one; played by {@link #play}.
   *
   * @param after absent for all of them
   */
  Optional<Steps> first(@Nullable UUID after) {
    return Steps.of(journal, yardstick, knownAt, after, Steps.MOST);
  }

  /** Plays until the end; true if it came to it. */
  boolean play(Steps first, Audience audience) throws IOException, InterruptedException {
    var page = Optional.of(first);
    Step last = null;
    while (page.isPresent()) {
      for (var step : page.get().steps()) {
        if (last != null) {
          Thread.sleep(pace.between(last.at(), step.at()));
        }
        if (!clock.instant().isBefore(until) || !audience.show(step)) {
          return false;
        }
        last = step;
      }
      page = Optional.ofNullable(page.get().next()).flatMap(this::first);
    }
    return true;
  }
}
