package be.capas.notification.delivery;

import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Cancellations;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.PageLinks;
import be.capas.notification.ledger.Reading;
import be.capas.notification.ledger.RosteredDirectory;
import be.capas.notification.ledger.Strays;
import be.capas.notification.ledger.Ways;
import be.capas.notification.paging.Routing;
import be.capas.notification.warning.CoverageLook;
import be.capas.platform.kafka.ReadTopic;
import be.capas.platform.observe.TraceContext;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {
  private static final Logger log = LoggerFactory.getLogger(DeliveryConfiguration.class);

  @Bean
  NoticeQueue noticeQueue(ObjectProvider<Scheduler> scheduler) {
    return new NoticeQueue(scheduler::getObject);
  }

  @Bean
  ToldQueue toldQueue(ObjectProvider<Scheduler> scheduler) {
    return (notice, at) ->
        scheduler
            .getObject()
            .scheduleIfNotExists(ToldQueue.TASK.instance(notice.toString()).scheduledTo(at));
  }

  @Bean
  ReceiptQueue receiptQueue(ObjectProvider<Scheduler> scheduler, ObjectProvider<Sender> senders) {
    return (sent, at) -> {
      var channel = Receipts.confirming(senders.stream().toList()).get(sent.notice().channel());
      if (channel != null) {
        var asked = at.plus(channel.receiptEvery());
        var instance = ReceiptQueue.TASK.instance(sent.id().toString());
        scheduler.getObject().scheduleIfNotExists(instance.scheduledTo(asked));
      }
    };
  }

  @Bean
  Fallback fallback(
      Ledger ledger, Attempts attempts, Ways ways, RosteredDirectory directory, Routing routing) {
    return new Fallback(ledger, attempts, ways, directory, routing);
  }

  @Bean
  Receipts receipts(
      Ledger ledger,
      Ways ways,
      Fallback fallback,
      TransactionOperations transactions,
      Clock clock,
      List<Sender> senders) {
    return new Receipts(ledger, ways, fallback, transactions, clock, senders);
  }

  @Bean
  Task<Void> receiptTask(Receipts receipts) {
    return Tasks.custom(ReceiptQueue.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
        .execute(
            (instance, _) ->
                receipts
                    .ask(UUID.fromString(instance.getId()))
                    .<CompletionHandler<Void>>map(
                        again -> (complete, operations) -> operations.reschedule(complete, again))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  @Bean
  Delivery delivery(
      TransactionOperations transactions,
      Ledger ledger,
      Cancellations cancellations,
      PageLinks links,
      Attempts attempts,
      ToldQueue told,
      Reading reading,
      TraceContext traces,
      List<Sender> senders,
      DeliverySettings settings,
      ReceiptQueue receipts,
      Fallback fallback,
      Clock clock,
      MeterRegistry meters) {
    var conclusion =
        new Conclusion(
            transactions,
            ledger,
            attempts,
            told,
            receipts,
            settings,
            fallback,
            clock,
            () -> ThreadLocalRandom.current().nextDouble(),
            new DeliveryRecord(meters, clock));
    var needless = new Needless(reading, cancellations, clock);
    return new Delivery(ledger, needless, attempts, links, conclusion, traces, senders);
  }

  @Bean
  Task<Void> noticeTask(Delivery delivery) {
    return Tasks.custom(NoticeQueue.TASK)
        // A fault of ours, such as a database that is away: not the other side's, so no schedule.
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
        .execute(
            (instance, _) ->
                delivery
                    .attempt(UUID.fromString(instance.getId()))
                    .<CompletionHandler<Void>>map(
                        due -> (complete, operations) -> operations.reschedule(complete, due))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  /** Without Kafka it waits for it: what was told stays to be recorded. */
  @Bean
  Task<Void> toldTask(Ledger ledger, ReadTopic reads, Clock clock) {
    return Tasks.custom(ToldQueue.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
        .execute(
            (instance, _) -> {
              ledger
                  .find(UUID.fromString(instance.getId()))
                  .flatMap(it -> Told.of(it, clock.instant()))
                  .ifPresent(it -> reads.append(List.of(it)));
              return new CompletionHandler.OnCompleteRemove<>();
            });
  }

  /**
   * A notice that is open but not in the queue must not exist; if it does, it is sent all the same.
   * So it is with one that was handed over and of which nobody asks what became.
   */
  @Bean
  Task<Void> strayTask(Strays strays, ReceiptQueue receipts, Clock clock) {
    return Tasks.recurring("strays", FixedDelay.ofSeconds(30))
        .execute(
            (_, _) -> {
              var unasked = strays.withoutReceipt();
              unasked.forEach(it -> receipts.add(it, clock.instant()));
              var found = strays.queue() + unasked.size();
              if (found > 0) {
                log.warn("{} notices were not in the queue and are now", found);
              }
            });
  }

  /** A gap that comes near has no event: somebody must look for it. */
  @Bean
  Task<Void> outlookTask(CoverageLook coverage) {
    return Tasks.recurring("outlook", FixedDelay.of(coverage.every()))
        .execute((_, _) -> coverage.look());
  }

  /** Sending is waiting: each try on a virtual thread of its own, as many as the settings allow. */
  @Bean
  DbSchedulerCustomizer tryOnVirtualThreads() {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<ExecutorService> executorService() {
        return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
      }
    };
  }
}
