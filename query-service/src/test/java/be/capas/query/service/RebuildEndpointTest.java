package be.capas.query.service;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.raised;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.crisis.Urgency;
import be.capas.query.Story;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildEndpointTest {
  private static final Story STORY =
      Story.of(PERSON).then(raised(Urgency.P1, NOON)).then(claimed());

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.publish(STORY.events());
    var visible = service.get("/api/board", "Capas-After", position(STORY.events().getLast()));
    assertThat(visible.statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_rebuild_is_started_and_followed_to_its_end() {
    var before = service.get("/api/board").body();
    assertThat(state("board").get("state").asString()).isEqualTo("IDLE");

    var started = service.manage("POST", "/actuator/rebuild/board", "{}");

    assertThat(json(started).get("state").asString()).isIn("RUNNING", "VERIFYING");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> state("board").get("state").asString().equals("SWITCHED"));
    var done = state("board");
    assertThat(done.get("view").asString()).isEqualTo("board");
    assertThat(done.get("folded").asLong()).isEqualTo(2);
    assertThat(done.get("total").asLong()).isEqualTo(2);
    assertThat(done.get("detail").asString()).isEqualTo("1 documents are equal");
    assertThat(service.get("/api/board").body()).isEqualTo(before);
  }

  @Test
  void it_can_be_switched_without_comparison_and_given_up() {
    var unverified = "{\"unverified\": \"true\"}";
    assertThat(service.manage("POST", "/actuator/rebuild/journal", unverified).statusCode())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> state("journal").get("state").asString().equals("SWITCHED"));
    assertThat(state("journal").get("detail").asString()).isEqualTo("switched without comparison");

    service.manage("POST", "/actuator/rebuild/filrouge", "{}");
    var cancelled = json(service.manage("DELETE", "/actuator/rebuild/filrouge"));
    assertThat(cancelled.get("state").asString()).isIn("FAILED", "SWITCHED");
  }

  @Test
  void there_is_nothing_to_rebuild_under_another_name() {
    for (var method : new String[] {"GET", "POST", "DELETE"}) {
      assertThat(service.manage(method, "/actuator/rebuild/nothing", "{}").statusCode())
          .isEqualTo(404);
    }
  }

  private static JsonNode state(String view) {
    return json(service.manage("GET", "/actuator/rebuild/" + view));
  }
}
