package be.capas.notification.warning;

import be.capas.contract.oncall.Warning;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.RosteredDirectory;
import be.capas.notification.outlook.Bundles;
import be.capas.notification.paging.Routing;
import be.capas.notification.settings.TellingSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarningSettings.class)
class WarningConfiguration {
  @Bean
  Reach reach(List<Sender> senders) {
    return new Reach(senders);
  }

  /** So that whoever keeps the house running is alarmed too, where no coordinator looks. */
  @Bean
  MeterBinder rosterWarnings(RosteredDirectory directory, Reach reach, WarningSettings settings) {
    return meters -> {
      for (var kind : Warning.Kind.values()) {
        Gauge.builder(
                "capas.oncall.warnings", () -> count(kind, directory, reach, settings.ahead()))
            .description("What is wrong with who is on call in the days that are looked ahead")
            .tag("kind", kind.name())
            .register(meters);
      }
    };
  }

  @Bean
  CoverageLook coverageLook(
      RosteredDirectory directory,
      Reach reach,
      JdbcTemplate jdbc,
      Ledger ledger,
      Routing routing,
      TransactionOperations transactions,
      WarningSettings settings,
      TellingSettings telling) {
    return new CoverageLook(
        directory,
        reach,
        new OutlookTable(jdbc),
        ledger,
        routing,
        transactions,
        settings,
        new Bundles(settings.at(), telling.zone()));
  }

  private static long count(
      Warning.Kind kind, RosteredDirectory directory, Reach reach, Duration ahead) {
    var books = directory.get().books();
    var from = books.at();
    return books.byOrganisation().entrySet().stream()
        .flatMap(
            it ->
                Warning.of(
                    it.getValue(),
                    from,
                    from.plus(ahead),
                    who -> reach.reaches(it.getValue(), it.getKey(), who))
                    .stream())
        .filter(it -> it.kind() == kind)
        .count();
  }
}
