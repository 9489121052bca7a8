package be.capas.command.register.web;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How fast rows are tried, by all files of an instance together. A row that is only tried leaves a
 * gap in the numbers of the event store, and the relay looks for each gap for a minute (Axon's
 * {@code gapTimeout}), for 10,000 of them at most ({@code maxGapOffset}): more in a minute would
 * slow alarms down, and could have one passed over that was long in storing.
 */
final class Pace {
  /** 3,000 gaps a minute: a third of what the relay minds, so that three instances may try. */
  private static final int ROWS_A_SECOND = 50;

  private final BlockingBucket rows =
      Bucket.builder()
          .addLimit(
              limit ->
                  limit.capacity(ROWS_A_SECOND).refillGreedy(ROWS_A_SECOND, Duration.ofSeconds(1)))
          .build()
          .asBlocking();

  /** Waits until another row may be tried. */
  void keep() {
    rows.consumeUninterruptibly(1);
  }
}
