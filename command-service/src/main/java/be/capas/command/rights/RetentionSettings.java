package be.capas.command.rights;

import be.capas.command.person.domain.RetentionDuty;
import be.capas.command.person.domain.RetentionPolicy;
import be.capas.contract.id.OrganisationId;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each organisation keeps what.
 *
 * @param runAt when, each day, what is due is looked for
 * @param zone of that time, and where a day begins
 * @param organisations what an organisation decided for itself, by its id
 */
@ConfigurationProperties("capas.retention")
public record RetentionSettings(
    @DefaultValue("03:00") LocalTime runAt,
    @DefaultValue("Europe/Brussels") ZoneId zone,
    @DefaultValue Map<String, Parts> organisations) {
  private static final Parts DEFAULT = new Parts(null, null);

  public RetentionSettings {
    organisations = Map.copyOf(organisations);
    organisations.values().forEach(it -> it.policy(zone)); // wrong periods stop the start
  }

  /** The policy of an organisation now in force. */
  public RetentionPolicy of(OrganisationId organisation) {
    return organisations.getOrDefault(organisation.value(), DEFAULT).policy(zone);
  }

  /** One organisation's own; what is absent is as for everybody. */
  public record Parts(@Nullable Periods care, @Nullable Periods social) {
    RetentionPolicy policy(ZoneId zone) {
      return new RetentionPolicy(
          duty(care, RetentionPolicy.CARE), duty(social, RetentionPolicy.SOCIAL), zone);
    }

    private static RetentionDuty duty(@Nullable Periods own, RetentionDuty usual) {
      return own == null
          ? usual
          : new RetentionDuty(
              usual.ground(),
              Objects.requireNonNullElse(own.atLeast(), usual.atLeast()),
              Objects.requireNonNullElse(own.proposeAfter(), usual.proposeAfter()),
              Objects.requireNonNullElse(own.atMost(), usual.atMost()));
    }
  }

  /** Periods such as {@code 30y}. */
  public record Periods(
      @Nullable Period atLeast, @Nullable Period proposeAfter, @Nullable Period atMost) {}
}
