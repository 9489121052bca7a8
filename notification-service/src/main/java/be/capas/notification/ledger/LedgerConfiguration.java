package be.capas.notification.ledger;

import be.capas.notification.brokenglass.BrokenGlass;
import be.capas.notification.frayedthread.FrayedThread;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Policy;
import be.capas.notification.paging.Paging;
import be.capas.notification.paging.Steps;
import be.capas.notification.partneranswer.PartnerAnswer;
import be.capas.notification.partnerrequest.PartnerRequest;
import be.capas.notification.settings.AddressBook;
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

  LedgerConfiguration(
      JdbcTemplate jdbc, TransactionOperations transactions, Clock clock, EventCodec codec) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.entries = new Entries(new Forms<Message>(codec.mapper(), Forms.MESSAGES));
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
  Intake intake(Ledger ledger, RosteredDirectory directory, KafkaSettings kafka) {
    var positions = new Positions(jdbc, kafka.topic());
    return new Intake(transactions, positions, streams, ledger, POLICIES, directory);
  }
}
