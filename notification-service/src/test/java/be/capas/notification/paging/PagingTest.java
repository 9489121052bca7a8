package be.capas.notification.paging;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static be.capas.contract.Samples.recorded;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.ONLY_COORDINATOR;
import static be.capas.notification.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.Given;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.HeldAndWorse;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final Instant CLAIM_BY = DEADLINES.claimBy();
  private static final EscalationPlan PLAN = EscalationPlan.standard(Urgency.P2);
  private static final Instant SOONER = NOON.plusSeconds(900);

  @Nested
  class A_crisis_that_was_raised {
    @Test
    void is_brought_to_everybody_on_call() {
      assertThat(given(EVERYBODY).when(raised(Urgency.P2), Paging::tell))
          .extracting(Notice::recipient, Notice::channel, Notice::message)
          .containsExactly(
              tuple(new Actor(ADULT), Channel.MAIL, page(Urgency.P2, CLAIM_BY, Cause.RAISED)),
              tuple(new Actor(CHILD), Channel.MAIL, page(Urgency.P2, CLAIM_BY, Cause.RAISED)));
    }

    @Test
    void is_brought_to_the_coordinators_where_nobody_is_on_call() {
      var told = given(ONLY_COORDINATOR).when(raised(Urgency.P2), Paging::tell);

      assertThat(recipients(told)).containsExactly(new Actor(COORDINATOR));
      assertThat(causes(told)).containsExactly(Cause.NOBODY_ON_CALL);
    }

    @Test
    void is_brought_to_those_of_the_settings_where_a_roster_has_a_gap_and_nobody_coordinates() {
      var directory =
          Given.directory(List.of(ADULT), List.of()).rostered(Map.of(ORGANISATION, List.of()));
      var told = given(directory).when(raised(Urgency.P2), Paging::tell);

      assertThat(recipients(told)).containsExactly(new Actor(ADULT));
      assertThat(causes(told)).containsExactly(Cause.NOBODY_ON_CALL);
    }

    @Test
    void raises_an_alarm_where_there_is_nobody_at_all() {
      var told = given(NOBODY).when(raised(Urgency.P0), Paging::tell);

      assertThat(recipients(told)).containsExactly(new Recipient.Nobody());
      assertThat(told).extracting(Notice::channel).containsExactly(Channel.ALARM);
    }

    @Test
    void is_never_brought_to_another_organisation() {
      var elsewhere = new OrganisationId("ocmw-gent");
      var page = page(Urgency.P2, CLAIM_BY, Cause.RAISED);
      var source = new Notice.Source(new UUID(1, 2), PERSON.value(), 0, NOON, elsewhere, null);

      assertThat(recipients(Paging.to(EVERYBODY, source, page, PLAN)))
          .containsExactly(new Recipient.Nobody());
    }
  }

  @Nested
  class A_crisis_that_waits {
    private final Given waiting = given(EVERYBODY, raised(Urgency.P2));

    @Test
    void is_brought_again_when_somebody_does_not_wait() {
      var told = waiting.when(new CrisisEscalated(CRISIS, 1, 1, null, null), Paging::tell);

      assertThat(told)
          .extracting(Notice::message)
          .hasSize(2)
          .containsOnly(page(Urgency.P2, CLAIM_BY, Cause.ESCALATED));
    }

    @Test
    void is_brought_to_nobody_any_more_once_it_was_stood_down() {
      var over = new CrisisStoodDown(CRISIS, StandDownReason.FALSE_ALARM, null);

      assertThat(waiting.when(over, Paging::tell)).isEmpty();
      assertThat(given(EVERYBODY, raised(Urgency.P2), over).when(again(Urgency.P1), Paging::tell))
          .isEmpty();
    }

    @Test
    void is_brought_again_when_it_becomes_more_urgent() {
      var told = waiting.when(changed(Urgency.P0, SOONER), Paging::tell);

      assertThat(told)
          .extracting(Notice::message)
          .containsOnly(page(Urgency.P0, SOONER, Cause.MORE_URGENT))
          .hasSize(2);
    }

    @Test
    void is_not_brought_again_when_it_becomes_less_urgent_or_stays_the_same() {
      assertThat(waiting.when(changed(Urgency.P3, SOONER), Paging::tell)).isEmpty();
      assertThat(waiting.when(changed(Urgency.P2, SOONER), Paging::tell)).isEmpty();
    }

    @Test
    void is_brought_again_when_reported_again_with_its_own_urgency() {
      assertThat(urgencies(waiting.when(again(Urgency.P4), Paging::tell))).containsOnly(Urgency.P2);
      assertThat(causes(waiting.when(again(Urgency.P4), Paging::tell)))
          .containsExactly(Cause.REPORTED_AGAIN, Cause.REPORTED_AGAIN);
    }

    @Test
    void is_brought_again_once_when_reported_again_as_more_urgent_by_the_change_that_follows() {
      var worse = again(Urgency.P1);

      assertThat(waiting.when(worse, Paging::tell)).isEmpty();
      assertThat(
              given(EVERYBODY, raised(Urgency.P2), worse)
                  .when(changed(Urgency.P1, SOONER), Paging::tell))
          .extracting(Notice::message)
          .hasSize(2)
          .containsOnly(page(Urgency.P1, SOONER, Cause.MORE_URGENT));
    }

    @Test
    void is_brought_again_with_the_urgency_and_time_that_were_set_last() {
      var retriaged = given(EVERYBODY, raised(Urgency.P3), changed(Urgency.P1, SOONER));

      assertThat(retriaged.when(again(Urgency.P4), Paging::tell))
          .extracting(Notice::message)
          .containsOnly(page(Urgency.P1, SOONER, Cause.REPORTED_AGAIN));
    }
  }

  @Nested
  class A_crisis_that_somebody_took {
    @Test
    void pages_nobody_any_more() {
      var claimed = new CrisisClaimed(CRISIS, PSYCHOLOGIST, null);
      var taken = given(EVERYBODY, raised(Urgency.P2), claimed);

      assertThat(given(EVERYBODY, raised(Urgency.P2)).when(claimed, Paging::tell)).isEmpty();
      assertThat(taken.when(changed(Urgency.P3, SOONER), Paging::tell)).isEmpty();
    }

    @Test
    void is_brought_to_whoever_took_it_when_it_is_reported_again_or_more_urgent() {
      var taken = given(EVERYBODY, raised(Urgency.P3), CLAIM);

      assertThat(taken.when(again(Urgency.P4), Paging::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(PSYCHOLOGIST), new HeldAndWorse(CRISIS, Urgency.P3)));
      assertThat(taken.when(changed(Urgency.P2, SOONER), Paging::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(PSYCHOLOGIST), new HeldAndWorse(CRISIS, Urgency.P2)));
    }

    @Test
    void is_brought_once_when_reported_again_as_more_urgent_by_the_change_that_follows() {
      var worse = again(Urgency.P2);

      assertThat(given(EVERYBODY, raised(Urgency.P4), CLAIM).when(worse, Paging::tell)).isEmpty();
      assertThat(
              given(EVERYBODY, raised(Urgency.P4), CLAIM, worse)
                  .when(changed(Urgency.P2, SOONER), Paging::tell))
          .hasSize(1);
    }

    @Test
    void is_not_brought_to_whoever_said_that_it_is_worse() {
      var byHolder = new CrisisClaimed(CRISIS, WORKER, null);

      assertThat(
              given(EVERYBODY, raised(Urgency.P4), byHolder)
                  .when(changed(Urgency.P1, SOONER), Paging::tell))
          .extracting(Notice::recipient)
          .containsExactly(new Actor(COORDINATOR));
    }

    @Test
    void is_brought_to_the_coordinators_too_where_minutes_count() {
      var taken = given(EVERYBODY, raised(Urgency.P4), CLAIM);

      assertThat(taken.when(changed(Urgency.P0, SOONER), Paging::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(
              tuple(new Actor(PSYCHOLOGIST), new HeldAndWorse(CRISIS, Urgency.P0)),
              tuple(new Actor(COORDINATOR), new HeldAndWorse(CRISIS, Urgency.P0)));
    }

    @Test
    void pages_all_again_once_nobody_holds_it_any_more() {
      var taken = given(EVERYBODY, raised(Urgency.P2), CLAIM, changed(Urgency.P1, SOONER));
      var lapsed = new ClaimLapsed(CRISIS, PSYCHOLOGIST);

      for (var lost : List.of(lapsed, new CrisisReleased(CRISIS, PSYCHOLOGIST))) {
        assertThat(taken.when(lost, Paging::tell))
            .extracting(Notice::message)
            .hasSize(2)
            .containsOnly(page(Urgency.P1, SOONER, Cause.RELEASED));
      }
      var waitsAgain = given(EVERYBODY, raised(Urgency.P2), CLAIM, lapsed);
      assertThat(waitsAgain.when(again(Urgency.P4), Paging::tell)).hasSize(2);
    }

    @Test
    void pages_all_again_once_somebody_does_not_wait_for_who_holds_it() {
      var past = new CrisisEscalated(CRISIS, 1, 1, PSYCHOLOGIST, null);

      assertThat(given(EVERYBODY, raised(Urgency.P2), CLAIM).when(past, Paging::tell))
          .extracting(Notice::message)
          .hasSize(2)
          .containsOnly(page(Urgency.P2, CLAIM_BY, Cause.ESCALATED));
      assertThat(given(EVERYBODY, raised(Urgency.P2), CLAIM, past).when(CLAIM, Paging::tell))
          .isEmpty();
    }

    @Test
    void from_before_its_urgency_was_kept_counts_as_very_urgent() {
      var page =
          Paging.tell(recorded(new ClaimLapsed(CRISIS, PSYCHOLOGIST), 2), OF_BEFORE, EVERYBODY);

      assertThat(urgencies(page)).containsOnly(Urgency.P1);
    }

    @Test
    void and_gave_back_is_not_worse_for_anybody_any_more() {
      var worse = new HeldAndWorse(CRISIS, Urgency.P1);
      var waiting = new Known.Waiting(Urgency.P1, null, null);

      assertThat(Paging.needless(worse, new Actor(PSYCHOLOGIST), waiting)).hasValue("not-held");
      assertThat(Paging.needless(worse, new Actor(PSYCHOLOGIST), OF_BEFORE)).isEmpty();
    }

    @Test
    void or_that_came_to_rest_unclaimed_pages_nobody_either() {
      var calm = new CrisisStabilised(CRISIS, CrisisOutcome.CALMED_ON_SITE, null, null);

      assertThat(given(EVERYBODY, raised(Urgency.P2), calm).when(again(Urgency.P1), Paging::tell))
          .isEmpty();
    }
  }

  private static final CrisisClaimed CLAIM = new CrisisClaimed(CRISIS, PSYCHOLOGIST, null);
  private static final Known OF_BEFORE = new Known.Taken(null, null, null, null);

  private static CrisisRaised raised(Urgency urgency) {
    return new CrisisRaised(
        CRISIS,
        ORGANISATION,
        PERSON,
        null,
        CrisisKind.OTHER,
        triage(urgency),
        DEADLINES,
        DangerTo.UNKNOWN,
        null,
        null,
        null);
  }

  private static CrisisReportedAgain again(Urgency urgency) {
    return new CrisisReportedAgain(
        CRISIS, CrisisKind.OTHER, triage(urgency), DangerTo.UNKNOWN, null, null);
  }

  private static UrgencyChanged changed(Urgency urgency, Instant claimBy) {
    var deadlines = new Deadlines(claimBy, NOON.plusSeconds(14_400), "default.1");
    return new UrgencyChanged(CRISIS, triage(urgency), deadlines, null, null);
  }

  private static Triage triage(Urgency urgency) {
    return new Triage(urgency, null, "capas-2026.1");
  }

  private static CrisisPage page(Urgency urgency, Instant claimBy, Cause cause) {
    return new CrisisPage(CRISIS, urgency, claimBy, cause);
  }

  private static List<Recipient> recipients(List<Notice> notices) {
    return notices.stream().map(Notice::recipient).toList();
  }

  private static List<Cause> causes(List<Notice> notices) {
    return notices.stream().map(it -> ((CrisisPage) it.message()).cause()).toList();
  }

  private static List<Urgency> urgencies(List<Notice> notices) {
    return notices.stream().map(it -> ((CrisisPage) it.message()).urgency()).toList();
  }
}
