package be.capas.query.filrouge.web;

import be.capas.contract.filrouge.Absences;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.filrouge.FilRougeSettings;
import be.capas.query.feed.Reader;
import be.capas.query.oncall.OnCallHistory;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What threads are judged by: the limits in the settings, and who is away by the on-call book. */
@Component
@EnableConfigurationProperties(FilRougeSettings.class)
public final class Yardsticks {
  private final FilRougeSettings settings;
  private final Reader<OnCallHistory> histories;

  Yardsticks(FilRougeSettings settings, Reader<OnCallHistory> histories) {
    this.settings = settings;
    this.histories = histories;
  }

  /** An organisation's, with the absences that were known then. */
  public Yardstick of(OrganisationId organisation, Instant knownAt) {
    var absences =
        histories
            .find(OnCallId.of(organisation).value())
            .map(it -> Absences.of(Objects.requireNonNull(it.view()).saidBy(knownAt)))
            .orElse(Absences.NONE);
    return new Yardstick(settings.of(organisation), absences);
  }
}
