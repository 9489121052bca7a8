package be.capas.command.crisis.watch;

import be.capas.command.gateway.Follower;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.Recorded;
import be.capas.contract.escalation.SkipReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm for each step of an escalation that had nobody to tell: a crisis waits and the
 * coverage has a hole. As a figure to be alerted on, and in the log with whose it is.
 */
@Component
class Coverage implements Follower {
  static final String NAME = "capas.crisis.steps.skipped";

  private static final Logger log = LoggerFactory.getLogger(Coverage.class);

  private final MeterRegistry meters;

  Coverage(MeterRegistry meters) {
    this.meters = meters;
    for (var reason : SkipReason.values()) {
      skipped(reason);
    }
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    if (recorded.event() instanceof StepSkipped(_, var number, _, var reason, _)) {
      var organisation = recorded.organisation();
      Committing.onceCommitted(
          () -> {
            skipped(reason).increment();
            log.error(
                "Step {} of an escalation of {} had nobody to tell: {}",
                number,
                organisation,
                reason);
          });
    }
  }

  private Counter skipped(SkipReason reason) {
    return Counter.builder(NAME)
        .description("Steps of escalations that had nobody to tell")
        .tag("reason", reason.name())
        .register(meters);
  }
}
