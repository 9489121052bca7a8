package be.capas.notification.warning;

import be.capas.contract.oncall.Warning;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.RosteredDirectory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WarningConfiguration {
  /** Time enough to find somebody else; what people are asked for when a leave is planned. */
  private static final Duration AHEAD = Duration.ofDays(14);

  @Bean
  Reach reach(List<Sender> senders) {
    return new Reach(senders);
  }

  /** So that whoever keeps the house running is alarmed too, where no coordinator looks. */
  @Bean
  MeterBinder rosterWarnings(RosteredDirectory directory, Reach reach) {
    return meters -> {
      for (var kind : Warning.Kind.values()) {
        Gauge.builder("capas.oncall.warnings", () -> count(kind, directory, reach))
            .description("What is wrong with who is on call in the next 14 days")
            .tag("kind", kind.name())
            .register(meters);
      }
    };
  }

  private static long count(Warning.Kind kind, RosteredDirectory directory, Reach reach) {
    var books = directory.get().books();
    var from = books.at();
    return books.byOrganisation().entrySet().stream()
        .flatMap(
            it ->
                Warning.of(
                    it.getValue(),
                    from,
                    from.plus(AHEAD),
                    who -> reach.reaches(it.getValue(), it.getKey(), who))
                    .stream())
        .filter(it -> it.kind() == kind)
        .count();
  }
}
