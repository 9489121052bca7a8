package be.capas.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodiesTest {
  @Test
  void a_body_can_say_when_it_happened() {
    var body =
        new JsonMapper().readTree(Bodies.at(Instant.parse("2026-01-01T08:00:00Z"), Bodies.VISIT));

    assertThat(body.path("occurredAt").asString()).isEqualTo("2026-01-01T08:00:00Z");
    assertThat(body.path("place").asString()).isEqualTo("HOME");
  }
}
