package be.capas.command.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.contract.Samples;
import be.capas.local.SharedServers;
import be.capas.platform.kafka.KafkaSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RelayTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired EventStorageEngine store;
  @Autowired TransactionManager transactions;
  @Autowired KafkaSettings kafka;
  @Autowired RelayLag lag;

  TopicReader topic;

  @BeforeEach
  void readTheTopic() {
    topic = new TopicReader(SharedServers.kafka().bootstrapServers(), kafka.topic());
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void every_event_arrives_as_it_was_recorded_with_all_headers() {
    var numbers = new HashMap<UUID, Long>();
    var messages = new ArrayList<EventMessage<?>>();
    for (var event : Samples.butOnCall()) {
      var number = numbers.merge(event.stream().value(), 0L, (known, _) -> known + 1);
      messages.add(
          new GenericDomainEventMessage<>(
              event.streamType().name(),
              event.stream().toString(),
              number,
              event,
              java.util.Map.of(
                  "organisation", Samples.ORGANISATION.value(),
                  "person", Samples.PERSON.toString(),
                  "by", Samples.WORKER.value(),
                  "occurredAt", Samples.NOON.toString(),
                  "correlationId", "request",
                  "causationId", "cause",
                  "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")));
    }

    transactions.executeInTransaction(() -> store.appendEvents(messages));

    await().until(() -> ofSample().size() == messages.size());
    assertThat(ofSample())
        .extracting(it -> it.event())
        .containsExactlyElementsOf(Samples.butOnCall());
    assertThat(topic.records().stream().filter(it -> it.key().equals(Samples.PERSON.toString())))
        .allSatisfy(
            record ->
                assertThat(record.headers().toArray())
                    .extracting(header -> header.key())
                    .contains(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_recordedtime",
                        "ce_sequence",
                        "ce_partitionkey",
                        "ce_organisation",
                        "ce_authid",
                        "ce_correlationid",
                        "ce_causationid",
                        "traceparent"));
  }

  private List<be.capas.contract.Recorded<be.capas.contract.CapasEvent>> ofSample() {
    return topic.events().stream()
        .filter(it -> it.subject().equals(Samples.PERSON.value()))
        .toList();
  }

  @Test
  void the_events_of_a_person_stay_in_order_however_many_write_at_once() throws Exception {
    var cell = new Cell(port);
    var people = LongStream.range(0, 6).mapToObj(_ -> cell.person()).toList();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0; n < 120; n++) {
        var person = people.get(n % people.size());
        var crisis = n % 2 == 0;
        writers.submit(
            () ->
                crisis
                    ? cell.post(Cell.WORKER, "crises", "{\"person\":\"%s\"}".formatted(person))
                    : cell.helpRequest(person));
      }
    }
    var stored = new Stored(db).events();

    await().until(() -> topic.records().size() >= stored);

    assertThat(topic.records()).hasSize((int) stored);
    var numbers =
        topic.events().stream()
            .collect(groupingBy(it -> it.stream(), mapping(it -> it.sequence(), toList())));
    assertThat(numbers.values())
        .allSatisfy(
            each -> assertThat(each).isEqualTo(LongStream.range(0, each.size()).boxed().toList()));
    var partitions =
        topic.records().stream()
            .collect(groupingBy(it -> it.key(), mapping(it -> it.partition(), toSet())));
    assertThat(partitions.values()).allMatch(each -> each.size() == 1);
    await().until(() -> lag.now().events() == 0);
  }
}
