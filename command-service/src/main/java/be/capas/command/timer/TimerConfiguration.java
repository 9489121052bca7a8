package be.capas.command.timer;

import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimerConfiguration {
  /** An instance that died at it is followed by another, which rings it again. */
  @Bean
  Task<Void> crisisTask(Ringing ringing) {
    return Tasks.custom(CrisisTimers.TASK)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Ringing.AFTER_A_FAULT))
        .execute((instance, _) -> ringing.ring(new CrisisId(UUID.fromString(instance.getId()))));
  }
}
