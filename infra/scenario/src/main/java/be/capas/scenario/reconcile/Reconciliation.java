package be.capas.scenario.reconcile;

import be.capas.scenario.Addresses;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.client.Book;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Readers;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.partner.Inbox;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Counts the day of one client wherever it left traces, until it adds up or time is over. */
public final class Reconciliation {
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

  private final Book book;
  private final Inbox inbox;
  private final EventStore store;
  private final EventTopic topic;
  private final Timelines timelines;
  private final Ledger ledger;
  private final Mailboxes mails;

  /** Counts what {@code cell} was acknowledged and {@code inbox} has received. */
  public Reconciliation(CellClient cell, Inbox inbox, Mailboxes mails, Addresses addresses) {
    this(cell, inbox, mails, addresses, Readers.alone(Colleague.COORDINATOR.client()));
  }

  /** The same, with the timelines read by several, since each may read only so often. */
  public Reconciliation(
      CellClient cell, Inbox inbox, Mailboxes mails, Addresses addresses, Readers readers) {
    this.book = cell.book();
    this.inbox = inbox;
    this.store = new EventStore(addresses.database());
    this.topic = new EventTopic(addresses.kafka());
    this.timelines = new Timelines(cell, addresses.query(), readers);
    this.ledger = new Ledger(cell, addresses.notification());
    this.mails = mails;
  }

  /**
   * The verdict once it holds, or the last one when that takes longer than {@code limit}. It must
   * hold twice in a row: a repeat may come a moment after everything looked right.
   */
  public Verdict settle(Duration limit) throws SQLException {
    var deadline = Instant.now().plus(limit);
    var verdict = Verdict.on(count());
    var before = false;
    while (!(before && verdict.holds()) && Instant.now().isBefore(deadline)) {
      before = verdict.holds();
      LockSupport.parkNanos(BETWEEN_COUNTS.toNanos());
      verdict = Verdict.on(count());
    }
    return verdict;
  }

  private Figures count() throws SQLException {
    var subjects = book.subjects();
    var stored = store.eventsOf(subjects);
    return new Figures(
        book.all().size(),
        book.events(),
        stored,
        topic.eventsOf(subjects),
        timelines.entriesOf(goingOn(subjects, stored)),
        notices(stored),
        mails.all(),
        inbox.deliveries(),
        inbox.forged());
  }

  /** A file that was merged is told in the one that goes on, and is not asked for beside it. */
  private static Set<UUID> goingOn(Set<UUID> subjects, List<StoredEvent> stored) {
    var goingOn = new LinkedHashSet<>(subjects);
    goingOn.removeAll(streams(stored, "person-merged-into."));
    return goingOn;
  }

  private List<Notice> notices(List<StoredEvent> stored) {
    var notices = new ArrayList<>(ledger.noticesAbout("crisis", streams(stored, "crisis-")));
    var handoffs = streams(stored, "handoff-");
    notices.addAll(ledger.noticesAbout("handoff", handoffs));
    return notices;
  }

  private static Set<UUID> streams(List<StoredEvent> stored, String prefix) {
    return stored.stream()
        .filter(it -> it.name().startsWith(prefix))
        .map(StoredEvent::stream)
        .collect(Collectors.toSet());
  }
}
