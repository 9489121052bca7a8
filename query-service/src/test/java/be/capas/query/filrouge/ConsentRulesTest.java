package be.capas.query.filrouge;

import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.consentGiven;
import static be.capas.query.Events.consentWithdrawn;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.LinkStanding.To;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread under a handoff that went out on a consent of nine days. */
class ConsentRulesTest {
  private final Story story = Story.of(PERSON);
  private final Instant start = story.now();
  private UUID sent;

  @BeforeEach
  void ask_a_partner_on_it() {
    story.then(helpRequested()).then(heldBy(BY_WORKER)).then(consentGiven());
    story.then(handoffProposed()).then(handoffSent(new Consent(CONSENT, days(9)), days(2)));
    sent = story.last();
  }

  @Test
  void says_beforehand_that_it_runs_out() {
    story.then(handoffAccepted()).then(appointmentSet(days(12)));

    assertThat(judgedAt(start).nextStep())
        .isEqualTo(new NextStep(NextStep.Kind.RENEW_CONSENT, days(9), sent));
  }

  @Test
  void frays_once_it_has_run_out() {
    story.then(handoffAccepted()).then(appointmentSet(days(12)));

    assertThat(rulesAt(days(9))).isEmpty();
    assertThat(judgedAt(days(10)).signals())
        .containsExactly(
            new Signal(Rule.CONSENT_EXPIRED, "P9D", Severity.FRAYING, days(9), List.of(sent)));
    assertThat(judgedAt(days(10)).links())
        .filteredOn(it -> it.to() == To.CARE)
        .extracting(LinkStanding::state)
        .containsExactly(LinkStanding.State.AT_RISK);
  }

  @Test
  void is_looked_at_again_when_it_runs_out() {
    story.then(handoffAccepted()).then(appointmentSet(days(12)));

    assertThat(FilRouge.holdsUntil(facts(), Yardstick.OF_THE_HOUSE, start)).contains(days(9));
  }

  @Test
  void that_was_withdrawn_is_not_said_to_have_run_out_as_well() {
    story.then(handoffAccepted()).then(appointmentSet(days(12))).then(consentWithdrawn());

    assertThat(rulesAt(days(10))).containsExactly(Rule.CONSENT_WITHDRAWN);
  }

  @Test
  void does_not_fray_where_the_partner_holds_the_thread_by_then() {
    story.then(handoffAccepted()).then(transferred()).then(heldBy(BY_PARTNER));

    assertThat(rulesAt(days(10))).isEmpty();
  }

  @Test
  void does_not_fray_where_the_accompaniment_has_ended() {
    story.then(closed());

    assertThat(rulesAt(days(10))).isEmpty();
  }

  private Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }

  private FilRouge judgedAt(Instant at) {
    return FilRouge.judge(facts(), Yardstick.OF_THE_HOUSE, at);
  }

  private List<Rule> rulesAt(Instant at) {
    return judgedAt(at).signals().stream().map(Signal::rule).toList();
  }

  private ThreadFacts facts() {
    return ThreadFacts.of(ORGANISATION, story.events());
  }
}
