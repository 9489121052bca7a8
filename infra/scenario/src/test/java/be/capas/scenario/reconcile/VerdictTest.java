package be.capas.scenario.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.scenario.mailbox.Mail;
import be.capas.scenario.partner.Delivery;
import be.capas.scenario.partner.PartnerService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each way in which a day can fail to add up. */
class VerdictTest {
  private final UUID crisis = UUID.randomUUID();
  private final UUID handoff = UUID.randomUUID();
  private final StoredEvent raised = event(crisis, 0, "crisis-raised.v1");
  private final StoredEvent again = event(crisis, 1, "crisis-reported-again.v1");
  private final StoredEvent claimed = event(crisis, 2, "crisis-claimed.v1");
  private final StoredEvent proposed = event(handoff, 0, "handoff-proposed.v1");
  private final StoredEvent sent = event(handoff, 1, "handoff-sent.v2");

  private long acknowledged = 5;
  private final List<StoredEvent> stored =
      new ArrayList<>(List.of(raised, again, claimed, proposed, sent));
  private final Map<UUID, Integer> relayed = new HashMap<>();
  private final List<UUID> shown = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private int forged;

  VerdictTest() {
    stored.forEach(it -> relayed.put(it.id(), 1));
    stored.forEach(it -> shown.add(it.id()));
    for (var alarm : List.of(raised, again)) {
      notices.add(page(alarm, "actor:one", "SENT", false));
      notices.add(page(alarm, "actor:two", "SENT", false));
    }
    notices.forEach(it -> mails.add(mail(it)));
    var webhook =
        new Notice(
            UUID.randomUUID(),
            sent.id(),
            "handoff-request.v1",
            "partner:ssm",
            "WEBHOOK",
            "SENT",
            false);
    notices.add(webhook);
    deliveries.add(new Delivery(webhook.id().toString(), PartnerService.SSM, handoff));
  }

  @Test
  void a_day_without_faults_adds_up() {
    assertThat(verdict().faults()).isEmpty();
    assertThat(verdict().holds()).isTrue();
  }

  @Nested
  class Events {
    @Test
    void that_were_acknowledged_must_be_stored() {
      acknowledged = 6;
      assertFault("6 events were acknowledged, 5 are stored");
    }

    @Test
    void that_nobody_was_told_of_are_too_many() {
      acknowledged = 4;
      assertFault("4 events were acknowledged, 5 are stored");
    }

    @Test
    void that_time_brought_about_were_acknowledged_to_nobody_and_must_arrive_all_the_same() {
      var step = event(crisis, 3, "step-skipped.v1");
      stored.add(step);
      relayed.put(step.id(), 1);
      assertFault("1 stored events are not in the timelines");

      shown.add(step.id());
      assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void of_a_stream_have_no_gap() {
      stored.set(2, new StoredEvent(claimed.id(), crisis, 3, claimed.name()));
      assertFault("stream %s lacks its event 2".formatted(crisis));
    }

    @Test
    void that_are_stored_must_be_relayed() {
      relayed.remove(claimed.id());
      assertFault("1 stored events are not on Kafka");
    }

    @Test
    void on_kafka_must_be_stored() {
      relayed.put(UUID.randomUUID(), 1);
      assertFault("1 events are on Kafka that nobody stored");
    }

    @Test
    void may_be_on_kafka_again_and_that_is_said() {
      relayed.put(raised.id(), 3);
      assertThat(verdict().holds()).isTrue();
      assertThat(verdict().checks().get(1).note()).startsWith("2 repeats");
    }

    @Test
    void that_are_stored_must_be_shown() {
      shown.remove(sent.id());
      assertFault("1 stored events are not in the timelines");
    }

    @Test
    void of_teams_and_trainings_are_in_nobodys_file_and_must_arrive_all_the_same() {
      var support = event(UUID.randomUUID(), 0, "support-requested.v1");
      var training = event(UUID.randomUUID(), 0, "training-programmed.v1");
      stored.addAll(List.of(support, training));
      acknowledged += 2;
      relayed.put(support.id(), 1);
      assertFault("1 stored events are not on Kafka");

      relayed.put(training.id(), 1);
      assertThat(verdict().faults()).isEmpty();
      assertThat(verdict().checks().get(2).note()).startsWith("2 of teams and trainings");
    }

    @Test
    void of_a_team_are_not_shown_in_a_file() {
      var support = event(UUID.randomUUID(), 0, "support-requested.v1");
      stored.add(support);
      acknowledged++;
      relayed.put(support.id(), 1);
      shown.add(support.id());
      assertFault("1 events are in the timelines that are in nobody's file");
    }

    @Test
    void are_shown_once() {
      shown.add(sent.id());
      assertFault("1 entries are shown more than once");
    }
  }

  @Nested
  class Pages {
    @Test
    void are_due_to_everybody_on_call() {
      notices.removeFirst();
      mails.removeFirst();
      assertFault("3 pages are in the ledger, 4 are due");
    }

    @Test
    void are_due_to_somebody() {
      notices.removeIf(Notice::isPage);
      mails.clear();
      assertFault("nobody was paged");
    }

    @Test
    void are_not_due_once_somebody_has_claimed_the_crisis() {
      happened(event(crisis, 3, "crisis-reported-again.v1"));
      assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void are_due_once_for_a_report_that_makes_it_more_urgent() {
      var other = UUID.randomUUID();
      var alarm = event(other, 0, "crisis-raised.v1");
      var worse = event(other, 2, "urgency-changed.v1");
      for (var it : List.of(alarm, event(other, 1, "crisis-reported-again.v1"), worse)) {
        happened(it);
      }
      paged(alarm);
      paged(worse);
      assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void of_a_step_that_nobody_answered_come_on_top() {
      var step = event(crisis, 3, "step-skipped.v1");
      stored.add(step);
      relayed.put(step.id(), 1);
      shown.add(step.id());
      paged(step);
      assertThat(verdict().faults()).isEmpty();
    }

    private void happened(StoredEvent event) {
      stored.add(event);
      acknowledged++;
      relayed.put(event.id(), 1);
      shown.add(event.id());
    }

    private void paged(StoredEvent event) {
      for (var who : List.of("actor:one", "actor:two")) {
        notices.add(page(event, who, "SENT", false));
        mails.add(mail(notices.getLast()));
      }
    }
  }

  @Nested
  class Mails {
    @Test
    void are_not_lost() {
      mails.removeFirst();
      assertFault("the mail %s was lost".formatted(notices.getFirst().id()));
    }

    @Test
    void are_not_sent_twice() {
      mails.add(mails.getFirst());
      assertFault("the mail %s came 2 times".formatted(notices.getFirst().id()));
    }

    @Test
    void are_sent_twice_where_the_ledger_says_that_it_cannot_know() {
      notices.set(0, with(notices.getFirst(), "SENT", true));
      mails.add(mails.getFirst());
      assertThat(verdict().holds()).isTrue();
      assertThat(verdict().checks().get(4).note()).contains("1 marked as possible repeats");
    }

    @Test
    void are_settled_in_the_end() {
      notices.set(0, with(notices.getFirst(), "RETRYING", false));
      assertFault("the mail %s is still RETRYING".formatted(notices.getFirst().id()));
    }

    @Test
    void need_not_be_sent_once_cancelled() {
      notices.set(0, with(notices.getFirst(), "CANCELLED", false));
      mails.removeFirst();
      assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void that_the_ledger_does_not_know_are_strays() {
      mails.add(new Mail("<other@capas>", List.of("one"), "see board#" + crisis));
      assertFault("1 mails about this day are in no ledger");
    }

    @Test
    void about_a_file_are_not_among_those_that_the_ledger_was_asked_for() {
      var registered = event(UUID.randomUUID(), 0, "person-registered.v1");
      stored.add(registered);
      acknowledged++;
      relayed.put(registered.id(), 1);
      shown.add(registered.id());
      mails.add(new Mail("<other@capas>", List.of("one"), "see persons#" + registered.stream()));
      assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void of_other_days_are_none_of_our_business() {
      mails.add(new Mail("<other@capas>", List.of("one"), "see board#" + UUID.randomUUID()));
      assertThat(verdict().holds()).isTrue();
    }
  }

  @Nested
  class Webhooks {
    @Test
    void are_due_for_each_handoff_that_was_sent() {
      notices.removeLast();
      deliveries.clear();
      assertFault("1 handoffs were sent, 0 webhooks are due");
    }

    @Test
    void are_not_lost() {
      deliveries.clear();
      assertFault("the webhook %s was lost".formatted(notices.getLast().id()));
    }

    @Test
    void are_not_delivered_twice() {
      deliveries.add(deliveries.getFirst());
      assertFault("the webhook %s came 2 times".formatted(notices.getLast().id()));
    }

    @Test
    void are_delivered_twice_where_the_ledger_says_that_it_cannot_know() {
      notices.set(notices.size() - 1, with(notices.getLast(), "SENT", true));
      deliveries.add(deliveries.getFirst());
      assertThat(verdict().holds()).isTrue();
    }

    @Test
    void are_due_too_for_what_was_taken_back_after_it_was_sent() {
      takeBack(handoff, 2);
      assertFault("1 handoffs were sent and 1 taken back, 1 webhooks are due");
    }

    @Test
    void are_not_due_for_what_was_taken_back_before_it_was_sent() {
      takeBack(UUID.randomUUID(), 0);
      assertThat(verdict().faults()).isEmpty();
    }

    private void takeBack(UUID which, long number) {
      var withdrawn = event(which, number, "handoff-withdrawn.v1");
      stored.add(withdrawn);
      acknowledged++;
      relayed.put(withdrawn.id(), 1);
      shown.add(withdrawn.id());
    }

    @Test
    void are_well_signed() {
      forged = 1;
      assertFault("1 webhooks came with a bad signature");
    }
  }

  private Verdict verdict() {
    return Verdict.on(
        new Figures(3, acknowledged, stored, relayed, shown, notices, mails, deliveries, forged));
  }

  private void assertFault(String fault) {
    assertThat(verdict().holds()).isFalse();
    assertThat(verdict().faults()).contains(fault);
  }

  private static StoredEvent event(UUID stream, long number, String name) {
    return new StoredEvent(UUID.randomUUID(), stream, number, name);
  }

  private static Notice page(StoredEvent alarm, String to, String state, boolean perhapsRepeated) {
    return new Notice(
        UUID.randomUUID(), alarm.id(), "crisis-page.v1", to, "MAIL", state, perhapsRepeated);
  }

  private static Notice with(Notice it, String state, boolean perhapsRepeated) {
    return new Notice(
        it.id(), it.event(), it.kind(), it.recipient(), it.channel(), state, perhapsRepeated);
  }

  private Mail mail(Notice notice) {
    return new Mail(
        "<%s@capas>".formatted(notice.id()), List.of("x@example.org"), "see board#" + crisis);
  }
}
