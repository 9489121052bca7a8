package be.capas.scenario.client;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * How long a client goes on trying.
 *
 * @param whole from the first attempt on
 * @param longestPause between two attempts; they start at 200 ms and double
 */
public record Patience(Duration whole, Duration longestPause) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** Long enough for every process to be killed and started again. */
  public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(3));

  RetryTemplate template() {
    return new RetryTemplate(
        RetryPolicy.builder()
            .includes(Unreachable.class)
            .maxRetries(Long.MAX_VALUE)
            .delay(FIRST_PAUSE)
            .multiplier(2)
            .maxDelay(longestPause)
            .timeout(whole)
            .build());
  }
}
