package be.capas.notification.ledger;

import be.capas.notification.brokenglass.BrokenGlass;
import be.capas.notification.frayedthread.FrayedThread;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Policy;
import be.capas.notification.pages.Fact;
import be.capas.notification.paging.Paging;
import be.capas.notification.paging.Routing;
import be.capas.notification.paging.Steps;
import be.capas.notification.partneranswer.PartnerAnswer;
import be.capas.notification.partnerrequest.PartnerRequest;
import be.capas.notification.settings.AddressBook;
import be.capas.notification.settings.PagingSettings;
import be.capas.notification.settings.TellingSettings;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  static final List<Policy> POLICIES =
      List.of(
          Paging::tell,
          Steps::tell,
          PartnerRequest::tell,
          PartnerAnswer::tell,
          BrokenGlass::tell,
          FrayedThread::tell);

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Entries entries;
  private final Streams streams;
  private final FactTable facts;

  LedgerConfiguration(
      JdbcTemplate jdbc, TransactionOperations transactions, Clock clock, EventCodec codec) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.entries = new Entries(new Forms<Message>(codec.mapper(), Forms.MESSAGES));
    this.facts = new FactTable(jdbc, new Forms<Fact>(codec.mapper(), Forms.FACTS));
    this.streams = new Streams(jdbc, new Forms<Known>(codec.mapper(), Forms.KNOWN));
  }

  /**
   * The notices.
   *
   * @param tellWithin what happened longer ago is not told any more: a service that starts on an
   *     old log must not page the cell for the crises of last year
   */
  @Bean
  Ledger ledger(Queue queue, @Value("${capas.delivery.tell-within:7d}") Duration tellWithin) {
    return new Ledger(jdbc, transactions, entries, queue, clock, tellWithin);
  }

  @Bean
  Attempts attempts() {
    return new Attempts(jdbc, transactions, clock);
  }

  @Bean
  Reading reading() {
    return new Reading(jdbc, entries, streams);
  }

  @Bean
  RosteredDirectory directory(AddressBook addresses) {
    return new RosteredDirectory(addresses.directory(), streams, clock);
  }

  @Bean
  Ways ways(Queue queue) {
    return new Ways(jdbc, entries, queue, clock);
  }

  @Bean
  Strays strays(Queue queue) {
    return new Strays(jdbc, entries, queue, clock);
  }

  @Bean
  DeadLetters deadLetters(Queue queue) {
    return new DeadLetters(jdbc, transactions, entries, queue, clock);
  }

  @Bean
  Routing routing(PagingSettings settings, TellingSettings telling) {
    return new Routing(settings.quiet(telling.zone()));
  }

  @Bean
  PageLinks pageLinks() {
    return new PageLinks(jdbc, clock);
  }

  @Bean
  FactTable facts() {
    return facts;
  }

  @Bean
  PageTable pages(Attempts attempts) {
    return new PageTable(jdbc, entries, attempts);
  }

  @Bean
  Cancellations cancellations() {
    return new Cancellations(jdbc, entries, clock);
  }

  @Bean
  Intake intake(
      Ledger ledger,
      Cancellations cancellations,
      Routing routing,
      RosteredDirectory directory,
      KafkaSettings kafka) {
    return new Intake(
        transactions,
        new Positions(jdbc, kafka.topic()),
        streams,
        ledger,
        cancellations,
        facts,
        POLICIES,
        routing,
        directory);
  }
}
