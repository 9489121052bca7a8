package be.capas.command.handoff.expiry;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When silence is noted: each minute, by whichever instance is there. */
@Configuration(proxyBeanMethods = false)
class ExpiryConfiguration {
  /** Answers are awaited for a day or two: a minute more is no matter. Our choice. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Bean
  Task<Void> expiryTask(ExpiryRun run, Clock clock) {
    return Tasks.recurring("handoff-expiry", FixedDelay.of(PAUSE))
        .execute((_, _) -> run.note(clock.instant()));
  }
}
