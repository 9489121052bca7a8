package be.capas.query.service;

import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.raised;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static be.capas.query.service.RunningService.psychologist;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.local.FreePorts;
import be.capas.local.kafka.EmbeddedKafka;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLogOutageTest {
  private static final List<String> FILES =
      List.of(
          "/api/persons/" + PERSON + "/timeline",
          "/api/persons/" + PERSON + "/fil-rouge",
          "/api/persons/" + PERSON + "/history",
          "/api/board",
          "/api/board/stream");

  @TempDir Path dir;

  @Test
  void while_a_read_cannot_be_recorded_nothing_is_shown_and_afterwards_it_is() {
    var port = FreePorts.next();
    var controller = FreePorts.next();
    try (var service = startAround(port, controller)) {
      for (var path : FILES) {
        assertNothingShown(service.get(path));
      }

      try (var again = EmbeddedKafka.start(dir, port, controller)) {
        for (var path : FILES.subList(0, 4)) {
          Awaitility.await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> service.get(path).statusCode() == 200);
        }
        assertThat(again.bootstrapServers()).endsWith(":" + port);
      }
    }
  }

  private static void assertNothingShown(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(json(answer).get("type").asString())
        .isEqualTo("urn:capas:problem:read-not-recorded");
    assertThat(answer.body()).doesNotContain(PERSON.toString() + "\"", "entries", "sealed");
  }

  /** Kafka is there until the views are full, and goes. */
  private RunningService startAround(int port, int controller) {
    try (var kafka = EmbeddedKafka.start(dir, port, controller)) {
      var service = RunningService.on(kafka, "--capas.kafka.reads-timeout=1s");
      var story =
          Story.of(PERSON).then(Samples.all().getFirst()).then(raised(Urgency.P1, Samples.NOON));
      service.publish(story.events());
      for (var path : FILES.subList(0, 4)) {
        var answer =
            service.getAs(psychologist(), path, "Capas-After", position(story.events().getLast()));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
      }
      return service;
    }
  }
}
