package be.capas.scenario.client;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * How long a client goes on trying.
 *
 * @param whole from the first attempt on
 * @param longestPause between two attempts; they start at 200 ms and double
 */
public record Patience(Duration whole, Duration longestPause) {
  private static final int RETRIES_IN_SILENCE = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** Long enough for every process to be killed and started again. */
  public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(3));

  /** {@code onWaiting} is told what is being waited for, once it has taken some seconds. */
  RetryTemplate template(Consumer<String> onWaiting) {
    var template = new RetryTemplate(policy());
    template.setRetryListener(
        new RetryListener() {
          @Override
          public void beforeRetry(RetryPolicy policy, Retryable<?> attempt, RetryState state) {
            if (state.getRetryCount() == RETRIES_IN_SILENCE) {
              onWaiting.accept(state.getLastException().getMessage() + ": trying again");
            }
          }
        });
    return template;
  }

  private RetryPolicy policy() {
    return RetryPolicy.builder()
        .includes(Unreachable.class)
        .maxRetries(Long.MAX_VALUE)
        .delay(FIRST_PAUSE)
        .multiplier(2)
        .maxDelay(longestPause)
        .timeout(whole)
        .build();
  }
}
