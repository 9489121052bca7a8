package be.capas.command.rights.retention;

import be.capas.command.rights.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the retention run takes place: once a day, by whichever instance is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {
  @Bean
  Task<Void> retentionTask(RetentionRun run, RetentionSettings settings) {
    return Tasks.recurring("retention", new Daily(settings.zone(), settings.runAt()))
        .execute((_, _) -> run.propose());
  }
}
