package be.capas.notification.settings;

import static java.util.stream.Collectors.toMap;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.paging.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are not paged for what can wait.
 *
 * @param quietFrom the highest urgency that waits for the end of somebody's night: P3 or P4, for
 *     what must be seen to within the day (P2) or sooner never waits
 * @param quietHours for each organisation and member of staff, their night
 */
@Validated
@ConfigurationProperties("capas.paging")
public record PagingSettings(
    @DefaultValue("P3") Urgency quietFrom,
    @DefaultValue Map<String, Map<String, @Valid Night>> quietHours) {

  /**
   * Hours of every day by the clock where somebody is.
   *
   * @param zone that of mails where none is given
   */
  public record Night(@NotNull LocalTime from, @NotNull LocalTime to, @Nullable ZoneId zone) {
    private QuietHours.Night in(ZoneId usual) {
      return new QuietHours.Night(Objects.requireNonNullElse(zone, usual), from, to);
    }
  }

  /**
   * What the policy needs to know of it.
   *
   * @param usual the zone of whoever has none of their own
   */
  public QuietHours quiet(ZoneId usual) {
    var nights =
        quietHours.entrySet().stream()
            .collect(
                toMap(
                    it -> new OrganisationId(it.getKey()),
                    it ->
                        it.getValue().entrySet().stream()
                            .collect(
                                toMap(
                                    night -> new ActorId(night.getKey()),
                                    night -> night.getValue().in(usual)))));
    return new QuietHours(quietFrom, nights);
  }
}
