package be.capas.command.crisis.web;

import be.capas.command.crisis.domain.ClaimLimit;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.crisis.domain.ResponsePolicy.Limits;
import be.capas.command.crisis.domain.WorkingDays;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.OrganisationId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon each organisation answers a crisis. What an organisation does not say is as in {@link
 * ResponsePolicy#DEFAULT}; a crisis keeps what held when its urgency was set.
 *
 * @param organisations what an organisation decided for itself, by its id
 */
@ConfigurationProperties("capas.crisis")
record ResponseSettings(@DefaultValue Map<String, Own> organisations) {

  ResponseSettings {
    organisations = Map.copyOf(organisations);
    organisations.values().forEach(Own::policy); // a wrong policy stops the start
  }

  /** The policy of an organisation now in force. */
  ResponsePolicy of(OrganisationId organisation) {
    var own = organisations.get(organisation.value());
    return own == null ? ResponsePolicy.DEFAULT : own.policy();
  }

  /**
   * One organisation's own policy.
   *
   * @param version what deadlines name it by; to be another with each change
   * @param limits for the levels that differ
   */
  record Own(
      @Nullable String version,
      @DefaultValue Map<Urgency, Times> limits,
      @DefaultValue Hours hours) {
    Own {
      limits = Map.copyOf(limits);
    }

    private ResponsePolicy policy() {
      if (version == null || version.equals(ResponsePolicy.DEFAULT.version())) {
        throw new IllegalArgumentException("capas.crisis: a policy needs a version of its own");
      }
      var all = new EnumMap<Urgency, Limits>(ResponsePolicy.DEFAULT.limits());
      limits.forEach((urgency, own) -> all.computeIfPresent(urgency, (_, it) -> own.over(it)));
      return new ResponsePolicy(version, all, hours.over(ResponsePolicy.DEFAULT.workingDays()));
    }
  }

  /**
   * Of one level.
   *
   * @param claimWithin by day and by night; absent for the usual limit
   * @param contactWithin since the alarm was raised; absent for the usual limit
   */
  record Times(@Nullable Duration claimWithin, @Nullable Duration contactWithin) {
    Times {
      positive(claimWithin);
      positive(contactWithin);
    }

    private Limits over(Limits usual) {
      return new Limits(
          claimWithin == null ? usual.claim() : new ClaimLimit.Within(claimWithin),
          Objects.requireNonNullElse(contactWithin, usual.contactWithin()));
    }

    private static void positive(@Nullable Duration limit) {
      if (limit != null && !limit.isPositive()) {
        throw new IllegalArgumentException("capas.crisis: a limit is longer than nothing");
      }
    }
  }

  /** When the cell works; what is absent is as usual. */
  record Hours(
      @Nullable ZoneId zone,
      @Nullable Set<DayOfWeek> days,
      @Nullable LocalTime from,
      @Nullable LocalTime to) {
    private WorkingDays over(WorkingDays usual) {
      return new WorkingDays(
          Objects.requireNonNullElse(zone, usual.zone()),
          Objects.requireNonNullElse(days, usual.days()),
          Objects.requireNonNullElse(from, usual.from()),
          Objects.requireNonNullElse(to, usual.to()));
    }
  }
}
