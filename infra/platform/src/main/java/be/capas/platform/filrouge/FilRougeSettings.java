package be.capas.platform.filrouge;

import be.capas.contract.filrouge.Thresholds;
import be.capas.contract.id.OrganisationId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits that threads are judged by.
 *
 * @param cadence see {@link Thresholds}
 * @param firstAppointment see {@link Thresholds}
 * @param plan see {@link Thresholds}
 * @param holderAway see {@link Thresholds}
 * @param organisations those of organisations that set their own, by id
 */
@ConfigurationProperties("capas.fil-rouge")
public record FilRougeSettings(
    @DefaultValue("14d") Duration cadence,
    @DefaultValue("14d") Duration firstAppointment,
    @DefaultValue("21d") Duration plan,
    @DefaultValue("7d") Duration holderAway,
    @Nullable Map<String, Own> organisations) {

  private static final Own NOTHING = new Own(null, null, null, null);

  /** What one organisation set; what it left out is the house's. */
  public record Own(
      @Nullable Duration cadence,
      @Nullable Duration firstAppointment,
      @Nullable Duration plan,
      @Nullable Duration holderAway) {}

  /** What holds for an organisation. */
  public Thresholds of(OrganisationId organisation) {
    var own =
        organisations == null ? NOTHING : organisations.getOrDefault(organisation.value(), NOTHING);
    return new Thresholds(
        Objects.requireNonNullElse(own.cadence(), cadence),
        Objects.requireNonNullElse(own.firstAppointment(), firstAppointment),
        Objects.requireNonNullElse(own.plan(), plan),
        Objects.requireNonNullElse(own.holderAway(), holderAway));
  }
}
