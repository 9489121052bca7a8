package be.capas.notification.ledger;

import be.capas.local.SharedServers;
import be.capas.notification.Events;
import be.capas.notification.TestClock;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Notice;
import be.capas.notification.pages.Fact;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.Routing;
import be.capas.platform.codec.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a real PostgreSQL, empty, with a queue that only remembers. */
public final class LedgerFixture {
  private static final DataSource DATABASE = database();

  public final TestClock clock = new TestClock();
  public final Events events = new Events(clock);
  public final List<UUID> queued = new ArrayList<>();
  public final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
  public final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
  public final Attempts attempts = new Attempts(jdbc, transactions, clock);
  public final Reading reading;
  public final Ledger ledger;
  public final Ways ways;
  public final Strays strays;
  public final DeadLetters deadLetters;
  public final List<UUID> hastened = new ArrayList<>();
  public Directory directory;

  public final Cancellations cancellations;
  public final PageLinks links;
  public final FactTable facts;
  public final PageTable pages;

  final Streams streams;

  public LedgerFixture(Directory directory) {
    this.directory = directory;
    jdbc.execute(
        "TRUNCATE positions, streams, notices, attempts, scheduled_tasks, withdrawn_consents,"
            + " replays, notice_states, paging_facts, page_links, calendar_addresses,"
            + " console_streams, console_pages, push_subscriptions, push_pages, outlooks,"
            + " outlook_warnings");
    var json = new EventCodec().mapper();
    var entries = new Entries(new Forms<Message>(json, Forms.MESSAGES));
    streams = new Streams(jdbc, new Forms<Known>(json, Forms.KNOWN));
    links = new PageLinks(jdbc, clock);
    cancellations = new Cancellations(jdbc, entries, clock);
    facts = new FactTable(jdbc, new Forms<Fact>(json, Forms.FACTS));
    pages = new PageTable(jdbc, entries, attempts);
    reading = new Reading(jdbc, entries, streams);
    var queue = new RememberingQueue();
    ledger = new Ledger(jdbc, transactions, entries, queue, clock, Duration.ofDays(7));
    ways = new Ways(jdbc, entries, queue, clock);
    strays = new Strays(jdbc, entries, queue, clock);
    deadLetters = new DeadLetters(jdbc, transactions, entries, queue, clock);
  }

  public Intake intake() {
    return intake(() -> directory);
  }

  Intake intake(Supplier<Directory> toldFrom) {
    return new Intake(
        transactions,
        new Positions(jdbc, "t"),
        streams,
        ledger,
        cancellations,
        facts,
        LedgerConfiguration.POLICIES,
        new Routing(QuietHours.NONE),
        toldFrom);
  }

  private final class RememberingQueue implements Queue {
    @Override
    public void add(Map<UUID, Notice> notices, Instant at) {
      queued.addAll(notices.keySet());
    }

    @Override
    public void hasten(UUID id, Notice notice, Instant at) {
      hastened.add(id);
    }
  }

  public List<Entry> entries() {
    return jdbc.queryForList("SELECT id FROM notices ORDER BY number", UUID.class).stream()
        .map(id -> ledger.find(id).orElseThrow())
        .toList();
  }

  private static DataSource database() {
    var server = SharedServers.postgres();
    var url = server.createDatabase("ledger_test");
    var database = new DriverManagerDataSource(url, server.username(), server.password());
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}
