package be.capas.command.handoff.web;

import static be.capas.command.handoff.domain.LiaisonTimes.OF_THE_HOUSE;

import be.capas.command.handoff.domain.LiaisonTimes;
import be.capas.contract.id.OrganisationId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each organisation waits for its partners.
 *
 * @param organisations what an organisation decided for itself, by its id
 */
@ConfigurationProperties("capas.liaison")
record LiaisonSettings(@DefaultValue Map<String, Own> organisations) {
  private static final Own NOTHING = new Own(null, null, null);

  LiaisonSettings {
    organisations = Map.copyOf(organisations);
    organisations.values().forEach(Own::times); // wrong times stop the start
  }

  /** The times of an organisation now in force. */
  LiaisonTimes of(OrganisationId organisation) {
    return organisations.getOrDefault(organisation.value(), NOTHING).times();
  }

  /** One organisation's own; what is absent is the house's. */
  record Own(
      @Nullable Duration answerWithin,
      @Nullable Duration urgentAnswerWithin,
      @Nullable Duration contactAfterDischarge) {
    private LiaisonTimes times() {
      return new LiaisonTimes(
          Objects.requireNonNullElse(answerWithin, OF_THE_HOUSE.answerWithin()),
          Objects.requireNonNullElse(urgentAnswerWithin, OF_THE_HOUSE.urgentAnswerWithin()),
          Objects.requireNonNullElse(contactAfterDischarge, OF_THE_HOUSE.contactAfterDischarge()));
    }
  }
}
