package be.capas.platform.filrouge;

import be.capas.contract.filrouge.Thresholds;
import be.capas.contract.id.OrganisationId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits that threads are judged by.
 *
 * @param cadence see {@link Thresholds}
 * @param firstAppointment see {@link Thresholds}
 * @param organisations those of organisations that set their own, by id
 */
@ConfigurationProperties("capas.fil-rouge")
public record FilRougeSettings(
    @DefaultValue("14d") Duration cadence,
    @DefaultValue("14d") Duration firstAppointment,
    @Nullable Map<String, Own> organisations) {

  /** What one organisation set; what it left out is the house's. */
  public record Own(@Nullable Duration cadence, @Nullable Duration firstAppointment) {}

  /** What holds for an organisation. */
  public Thresholds of(OrganisationId organisation) {
    var own = organisations == null ? null : organisations.get(organisation.value());
    return new Thresholds(
        own == null || own.cadence() == null ? cadence : own.cadence(),
        own == null || own.firstAppointment() == null ? firstAppointment : own.firstAppointment());
  }
}
