package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.CONFIRMED;
import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.raise;
import static be.capas.command.crisis.domain.Alarming.raised;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.crisis.EmergencyService.AMBULANCE;
import static be.capas.contract.crisis.EmergencyService.POLICE;
import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.crisis.domain.CrisisCommand.CallEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.RecordFirstContact;
import be.capas.command.crisis.domain.CrisisCommand.StandDown;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.EmergencyService;
import be.capas.contract.crisis.StandDownReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingTest {
  private static final FirstContactMade CONTACT = new FirstContactMade(CRISIS, ContactMeans.PHONE);
  private static final CrisisStoodDown STOOD_DOWN =
      new CrisisStoodDown(CRISIS, StandDownReason.FALSE_ALARM, sealed(SECRET));

  static Stream<List<CrisisEvent>> anyState() {
    return Stream.of(
        List.of(raised(P2)),
        List.of(raised(P2), CLAIMED),
        List.of(raised(P2), CLAIMED, STARTED),
        List.of(raised(P2), CLAIMED, STABILISED),
        List.of(raised(P2), CLAIMED, STOOD_DOWN));
  }

  @Nested
  class The_first_contact {
    @ParameterizedTest
    @MethodSource("be.capas.command.crisis.domain.TellingTest#anyState")
    void is_told_by_whoever_made_it_even_late(List<CrisisEvent> facts) {
      SPEC.given(facts).when(reach(ContactMeans.PHONE)).then(CONTACT);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.crisis.domain.TellingTest#anyState")
    void is_the_first_that_was_told(List<CrisisEvent> facts) {
      SPEC.given(facts).given(CONTACT).when(reach(ContactMeans.IN_PERSON)).thenNothing();
    }

    @Test
    void takes_the_crisis_off_nobody_and_gives_it_to_nobody() {
      var waiting = SPEC.given(raised(P1), CONTACT);

      assertThat(Due.of(waiting.state())).isEqualTo(Due.of(SPEC.given(raised(P1)).state()));
      waiting.when(new ClaimCrisis(CRISIS, PSYCHOLOGIST)).then(CLAIMED);
    }
  }

  @Nested
  class A_call_to_112 {
    @Test
    void confirms_with_itself_that_it_was_made() {
      SPEC.given(raised(P0)).when(call(POLICE)).then(called(POLICE), CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.crisis.domain.TellingTest#anyState")
    void is_told_at_any_urgency_even_late(List<CrisisEvent> facts) {
      SPEC.given(facts).when(call(AMBULANCE)).then(called(AMBULANCE), CONFIRMED);
    }

    @Test
    void is_no_duty_any_more_if_it_becomes_an_emergency_later() {
      var called = SPEC.given(raised(P1), called(AMBULANCE), CONFIRMED);

      called.when(new ConfirmEmergencyServices(CRISIS, WORKER)).thenNothing();
    }

    @Test
    void may_be_made_again() {
      SPEC.given(raised(P0), called(), CONFIRMED)
          .when(call(AMBULANCE, POLICE))
          .then(called(AMBULANCE, POLICE));
    }
  }

  @Nested
  class Standing_down {
    @Test
    void ends_it_with_a_reason() {
      SPEC.given(raised(P1), CLAIMED).when(standDown()).then(STOOD_DOWN);
      SPEC.given(raised(P1), CLAIMED, STARTED).when(standDown()).then(STOOD_DOWN);
    }

    @Test
    void is_not_for_what_nobody_has_looked_at() {
      SPEC.given(raised(P1))
          .when(standDown())
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "raised"));
    }

    @Test
    void happens_once() {
      SPEC.given(raised(P1), CLAIMED, STOOD_DOWN).when(standDown()).thenRejected(Reason.NOT_OPEN);
      SPEC.given(raised(P1), CLAIMED, STABILISED).when(standDown()).thenRejected(Reason.NOT_OPEN);
    }

    @Test
    void waits_for_nothing_more_but_takes_no_duty_back() {
      var stoodDown = SPEC.given(raised(P0), CLAIMED, STOOD_DOWN);

      assertThat(Due.of(stoodDown.state())).isEmpty();
      stoodDown.when(new ConfirmEmergencyServices(CRISIS, WORKER)).then(CONFIRMED);
      stoodDown.when(raise(P1, PERSON, WORKER)).thenRejected(Reason.NOT_OPEN);
    }
  }

  private static RecordFirstContact reach(ContactMeans means) {
    return new RecordFirstContact(CRISIS, means, PSYCHOLOGIST);
  }

  private static CallEmergencyServices call(EmergencyService... services) {
    return new CallEmergencyServices(CRISIS, Set.of(services), WORKER);
  }

  private static EmergencyServicesCalled called(EmergencyService... services) {
    return new EmergencyServicesCalled(CRISIS, Set.of(services));
  }

  private static StandDown standDown() {
    return new StandDown(CRISIS, StandDownReason.FALSE_ALARM, sealed(SECRET), PSYCHOLOGIST);
  }
}
