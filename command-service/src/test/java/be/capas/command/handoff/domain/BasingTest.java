package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.PROPOSED;
import static be.capas.command.handoff.domain.Liaison.SHARED;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.handoff.domain.Claim.BoundBySecrecy;
import be.capas.command.handoff.domain.Claim.Consented;
import be.capas.command.handoff.domain.Claim.Needed;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec.Outcome;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Necessity;
import be.capas.contract.id.PartnerId;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.sealing.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A handoff is sent on a ground that is shown, or it is not sent. */
class BasingTest {
  private static final Instant END = CONSENT_SCOPE.until();

  @Nested
  class Consent {
    @Test
    void carries_what_it_is_to() {
      sending(agreed(CONSENT_SCOPE)).then(sent(CONSENTED));
    }

    @Test
    void carries_less_than_it_is_to() {
      SPEC.given(PROPOSED)
          .when(
              new SendHandoff(
                  HANDOFF, agreed(CONSENT_SCOPE), Set.of(IDENTITY), ACCOMPANIMENT, WORKER))
          .then(
              new HandoffSent(
                  HANDOFF, CONSENTED, Set.of(IDENTITY), NOON.plus(Duration.ofHours(48))));
    }

    @Test
    void is_named() {
      sending(new Consented(null, null)).thenRejected(Reason.CONSENT_MISSING);
    }

    @Test
    void is_one_that_the_person_gave() {
      sending(new Consented(CONSENT, null)).thenRejected(Reason.CONSENT_NOT_GIVEN);
    }

    @Test
    void carries_nothing_once_it_was_withdrawn() {
      sending(new Consented(CONSENT, new HeldConsent(CONSENT_SCOPE, true)))
          .thenRejected(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void to_tell_one_service_is_none_to_tell_another() {
      var other = new PartnerId("hospital-charleroi");

      sending(agreed(new ConsentScope(other, SHARED, NOON, END)))
          .thenRejected(Reason.CONSENT_FOR_ANOTHER_RECIPIENT);
    }

    @Test
    void does_not_carry_a_class_that_it_does_not_name() {
      Set<DataClass> all = Set.of(DataClass.values());

      SPEC.given(PROPOSED)
          .when(new SendHandoff(HANDOFF, agreed(CONSENT_SCOPE), all, ACCOMPANIMENT, WORKER))
          .thenRejected(Reason.CONSENT_TOO_NARROW, Map.of("beyond", SECRET.name()));
    }

    @Test
    void carries_nothing_before_it_begins() {
      var tomorrow = NOON.plus(Duration.ofDays(1));

      sending(agreed(new ConsentScope(PARTNER, SHARED, tomorrow, END)))
          .thenRejected(Reason.CONSENT_NOT_YET_VALID, Map.of("from", tomorrow.toString()));
    }

    @Test
    void carries_to_its_end_and_not_beyond() {
      var sending = new SendHandoff(HANDOFF, agreed(CONSENT_SCOPE), SHARED, ACCOMPANIMENT, WORKER);

      SPEC.given(PROPOSED)
          .at(END.minusMillis(1))
          .when(sending)
          .then(
              new HandoffSent(
                  HANDOFF, CONSENTED, SHARED, END.minusMillis(1).plus(Duration.ofHours(48))));
      SPEC.given(PROPOSED)
          .at(END)
          .when(sending)
          .thenRejected(Reason.CONSENT_EXPIRED, Map.of("until", END.toString()));
    }

    @Test
    void is_judged_at_the_hour_of_sending_not_at_the_hour_that_was_written_down() {
      var beforeItEnded = Acting.when(WORKER, END.minusSeconds(60));

      SPEC.given(PROPOSED)
          .at(END)
          .when(
              new SendHandoff(HANDOFF, agreed(CONSENT_SCOPE), SHARED, ACCOMPANIMENT, beforeItEnded))
          .thenRejected(Reason.CONSENT_EXPIRED, Map.of("until", END.toString()));
    }

    private static Claim agreed(ConsentScope scope) {
      return new Consented(CONSENT, new HeldConsent(scope, false));
    }
  }

  @Nested
  class Shared_secrecy {
    @ParameterizedTest
    @EnumSource
    void carries_with_the_recipient_s_status_on_record(SecrecyStatus status) {
      sending(new BoundBySecrecy(status)).then(sent(new SharingBasis.SharedSecrecy(status)));
    }

    @Test
    void carries_nothing_where_it_is_not_said_what_binds_the_recipient() {
      sending(new BoundBySecrecy(null)).thenRejected(Reason.RECIPIENT_STATUS_MISSING);
    }
  }

  @Nested
  class Necessity_of_sharing {
    @Test
    void carries_with_all_four_conditions() {
      var all = new Necessity(true, true, true, true);

      sending(new Needed(all)).then(sent(all));
    }

    @ParameterizedTest
    @CsvSource({
      "false, true, true, true, exists",
      "true, false, true, true, grave",
      "true, true, false, true, imminent",
      "true, true, true, false, notAvertableOtherwise",
    })
    void carries_nothing_with_three(
        boolean exists, boolean grave, boolean imminent, boolean otherwise, String missing) {
      sending(new Needed(new Necessity(exists, grave, imminent, otherwise)))
          .thenRejected(Reason.BASIS_INSUFFICIENT, Map.of("missing", missing));
    }

    @Test
    void carries_nothing_unstated() {
      sending(new Needed(null))
          .thenRejected(
              Reason.BASIS_INSUFFICIENT,
              Map.of("missing", "exists, grave, imminent, notAvertableOtherwise"));
    }
  }

  private static Outcome<HandoffEvent> sending(Claim claim) {
    return SPEC.given(PROPOSED)
        .when(new SendHandoff(HANDOFF, claim, SHARED, ACCOMPANIMENT, WORKER));
  }

  private static HandoffSent sent(SharingBasis basis) {
    return new HandoffSent(HANDOFF, basis, SHARED, NOON.plus(Duration.ofHours(48)));
  }
}
