package be.capas.notification.pages;

import static be.capas.contract.Samples.NOON;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.SkipReason;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.pages.PageHistory.Stood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A crisis was raised at noon and is to be taken within 15 minutes. */
class HappenedTest {
  private static final Fact BEGAN = new Fact.Began(Cause.RAISED, Urgency.P1, at(900), Map.of());

  private final List<Happened> story = new ArrayList<>();

  @Test
  void what_was_in_time_was_not_late() {
    given(0, BEGAN);
    given(0, notified(0, at(300)));
    given(300, notified(1, at(600)));
    given(400, new Fact.Claimed(ADULT));

    assertThat(late()).containsOnlyNulls();
  }

  @Test
  void a_step_is_late_by_the_wait_before_it() {
    given(0, BEGAN);
    given(2, skipped(0, at(2)));
    given(2, notified(1, at(302)));
    given(310, notified(1, at(610)));

    assertThat(late()).containsExactly(null, seconds(2), null, seconds(8));
  }

  @Test
  void a_claim_is_late_by_the_time_in_which_the_crisis_was_to_be_taken() {
    given(0, BEGAN);
    given(1000, new Fact.Claimed(ADULT));

    assertThat(late()).containsExactly(null, seconds(100));
  }

  @Test
  void a_claim_is_measured_by_the_urgency_set_last() {
    given(0, BEGAN);
    given(10, new Fact.Retriaged(Urgency.P3, at(5000)));
    given(1000, new Fact.Claimed(ADULT));

    assertThat(late()).containsOnlyNulls();
  }

  @Test
  void a_lapse_is_late_by_what_the_reminder_said_and_the_step_after_it_by_the_lapse() {
    given(0, BEGAN);
    given(10, new Fact.Claimed(ADULT));
    given(3610, new Fact.Reminded(ADULT, at(4510)));
    given(4515, new Fact.Lapsed(ADULT));
    given(4516, notified(1, at(4816)));

    assertThat(late()).containsExactly(null, null, null, seconds(5), seconds(1));
  }

  @Test
  void a_page_left_when_it_was_first_sent() {
    var history =
        new PageHistory(
            List.of(
                new Stood(NOON, "QUEUED", null),
                new Stood(at(3), "SENT", null),
                new Stood(at(9), "DEAD", "no-receipt"),
                new Stood(at(60), "SENT", null)));

    assertThat(history.left(NOON)).isEqualTo(seconds(3));
    assertThat(history.last().at()).isEqualTo(at(60));
    assertThat(new PageHistory(List.of(new Stood(NOON, "QUEUED", null))).left(NOON)).isNull();
  }

  private List<Duration> late() {
    return Happened.measured(story).stream().map(Happened::late).toList();
  }

  private void given(long seconds, Fact fact) {
    var at = at(seconds);
    story.add(new Happened(new UUID(1, story.size()), story.size(), at, at, fact, null));
  }

  private static Fact notified(int step, Instant next) {
    return new Fact.Notified(0, step, List.of(ADULT), next, Map.of());
  }

  private static Fact skipped(int step, Instant next) {
    return new Fact.Skipped(0, step, SkipReason.NOBODY_ON_CALL, next, Map.of());
  }

  private static Instant at(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
