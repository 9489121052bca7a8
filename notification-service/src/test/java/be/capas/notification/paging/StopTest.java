package be.capas.notification.paging;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.escalation.ClaimDue;
import be.capas.notification.Given;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StopTest {
  @Test
  void a_claim_stops_the_pages() {
    assertThat(Stop.by(new CrisisClaimed(CRISIS, Given.ADULT, null)))
        .hasValueSatisfying(
            it -> {
              assertThat(it.what()).containsExactly(CrisisPage.class);
              assertThat(it.reason()).isEqualTo("taken");
            });
  }

  @Test
  void being_with_the_person_stops_reminders_too() {
    assertThat(Stop.by(new InterventionStarted(CRISIS)).orElseThrow().what())
        .containsExactlyInAnyOrder(CrisisPage.class, ClaimReminder.class);
  }

  @Test
  void the_end_stops_all() {
    var calm = new CrisisStabilised(CRISIS, CrisisOutcome.CALMED_ON_SITE, null, null);
    var over = new CrisisStoodDown(CRISIS, StandDownReason.FALSE_ALARM, null);
    for (CapasEvent event : new CapasEvent[] {calm, over}) {
      assertThat(Stop.by(event).orElseThrow().what())
          .containsExactlyInAnyOrder(
              CrisisPage.class, ClaimReminder.class, HeldAndWorse.class, ClaimEnded.class);
    }
  }

  @Test
  void an_answer_to_a_reminder_stops_the_reminder_alone() {
    var due = new ClaimDue(NOON, NOON.plusSeconds(900));

    assertThat(Stop.by(new ClaimConfirmed(CRISIS, Given.ADULT, due)).orElseThrow().what())
        .containsExactly(ClaimReminder.class);
  }

  @Test
  void what_leaves_nobody_on_it_stops_what_is_for_whoever_was() {
    for (CapasEvent event :
        new CapasEvent[] {
          new ClaimLapsed(CRISIS, Given.ADULT),
          new CrisisReleased(CRISIS, Given.ADULT),
          new CrisisEscalated(CRISIS, 1, 1, Given.ADULT, null)
        }) {
      assertThat(Stop.by(event).orElseThrow().what())
          .containsExactlyInAnyOrder(ClaimReminder.class, HeldAndWorse.class);
    }
  }

  @Test
  void nothing_else_stops_anything() {
    assertThat(
            Samples.all().stream()
                .filter(it -> Stop.by(it).isPresent())
                .map(WireNames::of)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "crisis-claimed.v1",
            "claim-confirmed.v1",
            "claim-lapsed.v1",
            "crisis-released.v1",
            "intervention-started.v1",
            "crisis-stabilised.v1",
            "crisis-escalated.v1",
            "crisis-stood-down.v1");
  }
}
