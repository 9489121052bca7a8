package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.AGREED;
import static be.capas.command.handoff.domain.Liaison.PROPOSAL;
import static be.capas.command.handoff.domain.Liaison.PROPOSED;
import static be.capas.command.handoff.domain.Liaison.SENDING;
import static be.capas.command.handoff.domain.Liaison.SENT;
import static be.capas.command.handoff.domain.Liaison.SHARED;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.handoff.domain.Liaison.propose;
import static be.capas.command.handoff.domain.Liaison.proposed;
import static be.capas.command.handoff.domain.Liaison.send;
import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;

import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.rule.Reason;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.AccompanimentId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
  @Test
  void a_handoff_is_proposed_first() {
    SPEC.given().when(propose(WORKER)).then(PROPOSAL);
  }

  @Test
  void an_id_names_one_handoff() {
    SPEC.given(PROPOSED).when(propose(WORKER)).thenRejected(Reason.ID_ALREADY_USED);
  }

  @Test
  void then_it_is_sent() {
    SPEC.given(PROPOSED).when(send(WORKER)).then(SENDING);
  }

  @Test
  void it_is_sent_once() {
    SPEC.given(SENT).when(send(WORKER)).thenRejected(Reason.WRONG_STATE, Map.of("state", "sent"));
  }

  @ParameterizedTest
  @CsvSource({"P0, PT24H", "P1, PT24H", "P2, PT24H", "P3, PT48H", "P4, PT48H"})
  void an_answer_is_due_by_urgency_and_from_the_hour_it_went_out(Urgency urgency, Duration within) {
    var written = NOON.minus(Duration.ofHours(5));

    SPEC.given(proposed(urgency))
        .when(send(when(WORKER, written)))
        .then(new HandoffSent(HANDOFF, CONSENTED, SHARED, NOON.plus(within)));
  }

  @ParameterizedTest
  @CsvSource({"P2, PT12H", "P3, PT72H"})
  void an_answer_is_due_as_the_organisation_has_it(Urgency urgency, Duration within) {
    var own = new LiaisonTimes(Duration.ofHours(72), Duration.ofHours(12), Duration.ofDays(7));

    SPEC.given(proposed(urgency))
        .when(new SendHandoff(HANDOFF, AGREED, SHARED, ACCOMPANIMENT, own, WORKER))
        .then(new HandoffSent(HANDOFF, CONSENTED, SHARED, NOON.plus(within)));
  }

  @Test
  void it_shares_something() {
    SPEC.given(PROPOSED)
        .when(new SendHandoff(HANDOFF, AGREED, Set.of(), ACCOMPANIMENT, WORKER))
        .thenRejected(Reason.NOTHING_SHARED);
  }

  @Test
  void it_is_sent_only_while_its_accompaniment_is_the_open_one() {
    var another = new AccompanimentId(new UUID(0, 7));

    for (var open : Arrays.asList(null, another)) {
      SPEC.given(PROPOSED)
          .when(new SendHandoff(HANDOFF, AGREED, SHARED, open, WORKER))
          .thenRejected(Reason.NOT_OPEN);
    }
  }

  @Test
  void a_partner_sends_none() {
    SPEC.given().when(propose(PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
    SPEC.given(PROPOSED).when(send(PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
  }
}
