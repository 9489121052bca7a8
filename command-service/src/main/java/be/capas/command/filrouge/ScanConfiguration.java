package be.capas.command.filrouge;

import be.capas.platform.filrouge.FilRougeSettings;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When threads are looked at: again and again, by whichever instance is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FilRougeSettings.class, ScanSettings.class})
class ScanConfiguration {
  @Bean
  Task<Void> threadScanTask(ThreadScan scan, ScanSettings settings) {
    return Tasks.recurring("scan-threads", FixedDelay.of(settings.every()))
        .execute((_, _) -> scan.look());
  }
}
