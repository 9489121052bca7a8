package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.CONFIRMED;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Paged.ANNA;
import static be.capas.command.crisis.domain.Paged.after;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimDue;
import be.capas.contract.escalation.SkipReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NextLookTest {
  private static final ClaimDue DUE = new ClaimDue(after(60), after(75));

  @Test
  void at_once_where_somebody_must_be_told_or_a_new_urgency_may_have_made_something_due() {
    var raised = Alarming.raised(Urgency.P3);
    look(raised, NOON);
    look(new ClaimLapsed(CRISIS, ANNA), NOON);
    look(new CrisisReleased(CRISIS, ANNA), NOON);
    look(new UrgencyChanged(CRISIS, raised.triage(), raised.deadlines(), null, DUE), NOON);
  }

  @Test
  void at_the_next_step_after_a_step_whether_it_told_somebody_or_not() {
    look(Paged.notified(0, 0, ANNA, after(5)), after(5));
    look(Paged.skipped(0, 0, SkipReason.NO_ROSTER, NOON), NOON);
  }

  @Test
  void at_the_reminder_of_a_claim_and_then_when_it_lapses() {
    look(new CrisisClaimed(CRISIS, ANNA, DUE), after(60));
    look(new ClaimConfirmed(CRISIS, ANNA, DUE), after(60));
    look(new ClaimReminded(CRISIS, ANNA, after(75)), after(75));
    look(CLAIMED, CLAIMED.due().remindAt());
  }

  @Test
  void never_while_somebody_is_with_the_person_nor_after_the_end() {
    assertThat(NextLook.after(STARTED, NOON)).isEqualTo(new NextLook.Never());
    assertThat(NextLook.after(STABILISED, NOON)).isEqualTo(new NextLook.Never());
    // A claim from before claims lapsed.
    assertThat(NextLook.after(new CrisisClaimed(CRISIS, ANNA, null), NOON))
        .isEqualTo(new NextLook.Never());
  }

  @Test
  void as_before_where_nothing_moved() {
    assertThat(NextLook.after(CONFIRMED, NOON)).isEqualTo(new NextLook.AsBefore());
  }

  @Test
  void at_once_when_it_is_reported_again_lest_its_timer_was_lost() {
    look(Alarming.reportedAgain(Urgency.P1), NOON);
  }

  private static void look(CrisisEvent event, Instant at) {
    assertThat(NextLook.after(event, NOON)).isEqualTo(new NextLook.At(at));
  }
}
