package be.capas.notification.paging;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupersedingTest {
  private static final Instant MORNING = NOON.plusSeconds(36_000);
  private static final Instant SOONER = NOON.plusSeconds(60);

  @Test
  void a_page_held_for_the_night_makes_place_for_the_next_one() {
    var first = page(0, ADULT, Channel.MAIL, MORNING);
    var second = page(3, ADULT, Channel.MAIL, MORNING);

    var next = superseding(List.of(second), List.of(first), NOON);

    assertThat(next.notices()).containsExactly(second);
    assertThat(next.superseded()).containsExactly(first.id());
  }

  @Test
  void nobody_waits_longer_because_a_step_was_repeated() {
    var first = page(0, ADULT, Channel.SMS, SOONER);
    var second = page(3, ADULT, Channel.SMS, MORNING);

    assertThat(superseding(List.of(second), List.of(first), NOON).notices())
        .containsExactly(second.due(SOONER));
  }

  @Test
  void what_is_urgent_now_goes_now_and_takes_the_place_of_what_could_wait() {
    var first = page(0, ADULT, Channel.MAIL, MORNING);
    var urgent = page(3, ADULT, Channel.MAIL, null);

    var next = superseding(List.of(urgent), List.of(first), NOON);

    assertThat(next.notices()).containsExactly(urgent);
    assertThat(next.superseded()).containsExactly(first.id());
  }

  @Test
  void of_several_that_come_together_the_last_one_is_left() {
    var first = page(0, ADULT, Channel.SMS, SOONER);
    var second = page(3, ADULT, Channel.SMS, MORNING);
    var third = page(5, ADULT, Channel.SMS, MORNING);

    var next = superseding(List.of(first, second, third), List.of(), NOON);

    assertThat(next.notices()).containsExactly(first, second.due(SOONER), third.due(SOONER));
    assertThat(next.superseded()).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void somebody_else_another_way_or_the_same_page_once_more_supersedes_nothing() {
    var first = page(0, ADULT, Channel.SMS, SOONER);

    for (var other :
        List.of(
            page(3, CHILD, Channel.SMS, MORNING), page(3, ADULT, Channel.MAIL, MORNING), first)) {
      var next = superseding(List.of(other), List.of(first), NOON);

      assertThat(next.notices()).containsExactly(other);
      assertThat(next.superseded()).isEmpty();
    }
  }

  @Test
  void what_is_no_page_is_left_as_it_is() {
    var first = page(0, ADULT, Channel.MAIL, MORNING);
    var reminder =
        new Notice(
            source(3), new Actor(ADULT), Channel.MAIL, new ClaimReminder(CRISIS, Urgency.P3, NOON));

    var next = superseding(List.of(reminder), List.of(first), NOON);

    assertThat(next.notices()).containsExactly(reminder);
    assertThat(next.superseded()).isEmpty();
  }

  @Test
  void a_later_page_for_an_earlier_reason_takes_the_place_too() {
    var again = page(6, ADULT, Channel.SMS, SOONER);
    var lastStep = page(5, ADULT, Channel.SMS, MORNING);

    var next = superseding(List.of(lastStep), List.of(again), NOON);

    assertThat(next.notices()).containsExactly(lastStep.due(SOONER));
    assertThat(next.superseded()).containsExactly(again.id());
  }

  @Test
  void what_was_sent_before_and_is_decided_once_more_supersedes_nothing() {
    var sent = page(0, ADULT, Channel.SMS, MORNING);
    var again = page(3, ADULT, Channel.SMS, SOONER);

    var next = Superseding.of(List.of(sent), List.of(again), Set.of(sent.id(), again.id()), NOON);

    assertThat(next.superseded()).isEmpty();
  }

  private static Superseding superseding(List<Notice> decided, List<Notice> held, Instant now) {
    var known = held.stream().map(Notice::id).collect(Collectors.toSet());
    return Superseding.of(decided, held, known, now);
  }

  private static Notice page(int sequence, ActorId who, Channel channel, @Nullable Instant due) {
    var page = new CrisisPage(CRISIS, Urgency.P3, null, Cause.NOT_ANSWERED);
    return new Notice(source(sequence), new Actor(who), channel, page, due);
  }

  private static Source source(int sequence) {
    return new Source(new UUID(1, sequence), CRISIS.value(), sequence, NOON, ORGANISATION, null);
  }
}
