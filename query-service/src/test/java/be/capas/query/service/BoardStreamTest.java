package be.capas.query.service;

import static be.capas.query.Events.raised;
import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.Samples;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BoardStreamTest {
  private static RunningService service;

  private final OrganisationId organisation =
      new OrganisationId("cpas-" + UUID.randomUUID().toString().substring(0, 8));
  private final CrisisId crisis = new CrisisId(UUID.randomUUID());
  private final Story story = Story.of(null, Instant.parse("2026-03-02T12:00:00Z"));
  private int published;

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "--capas.board.stream.heartbeat=300ms", "--capas.board.stream.per-caller=2");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void begins_with_the_board_and_goes_on_with_what_changes() {
    raise();
    try (var client = service.listen(coordinator())) {
      // Here or as news: the client may be quicker than the view.
      client.await(it -> it.data().toString().contains(crisis.toString()));
      assertThat(client.events().getFirst().name()).isEqualTo("snapshot");
      assertThat(client.answer().headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(client.answer().headers().firstValue("X-Accel-Buffering")).contains("no");
      assertThat(client.comments()).contains("retry:2000");

      claim();
      var claimed = client.await(it -> it.name().equals("crisis") && it.data().has("claimedBy"));
      assertThat(claimed.data().get("crisis").asString()).isEqualTo(crisis.toString());
      assertThat(claimed.data().at("/limit/kind").asString()).isEqualTo("CONTACT");

      stabilise();
      assertThat(client.await("gone").data().get("crisis").asString()).isEqualTo(crisis.toString());
    }
  }

  @Test
  void a_client_that_comes_back_gets_what_it_missed_and_nothing_else() {
    String last;
    try (var client = service.listen(coordinator())) {
      client.await("snapshot");
      raise();
      last = client.await("crisis").id();
    }
    claim();
    stabilise();

    try (var back = service.listen(coordinator(), "Last-Event-ID", last)) {
      back.await("gone");

      assertThat(back.events()).noneMatch(it -> it.name().equals("snapshot"));
      assertThat(back.events()).noneMatch(it -> it.id().equals(last));
    }
  }

  @Test
  void a_client_goes_on_at_another_instance() {
    try (var other = service.another("--capas.board.stream.heartbeat=300ms")) {
      String last;
      try (var client = service.listen(coordinator())) {
        client.await("snapshot");
        raise();
        last = client.await("crisis").id();
      }
      claim();

      try (var there = other.listen(coordinator(), "Last-Event-ID", last)) {
        there.await(it -> it.name().equals("crisis") && it.data().has("claimedBy"));
        assertThat(there.events()).noneMatch(it -> it.name().equals("snapshot"));

        stabilise();
        there.await("gone");
      }
    }
  }

  @Test
  void a_place_that_is_not_known_here_gives_the_whole_board() {
    raise();
    for (var unknown : new String[] {"999999.999999.999999", "1.2", "rubbish"}) {
      try (var client = service.listen(coordinator(), "Last-Event-ID", unknown)) {
        assertThat(client.await("snapshot").data().has("entries")).isTrue();
      }
    }
  }

  @Test
  void another_organisation_hears_nothing_but_the_heartbeat() {
    try (var other = service.listen(token("cpas-elsewhere", Role.COORDINATOR));
        var client = service.listen(coordinator())) {
      other.await("snapshot");
      client.await("snapshot");

      raise();
      client.await("crisis");

      var beats = other.comments().size();
      await().until(() -> other.comments().size() > beats + 1);
      assertThat(other.events()).noneMatch(it -> it.name().equals("crisis"));
    }
  }

  @Test
  void the_stream_ends_with_the_token() {
    var until = Instant.now().plusSeconds(4);
    var brief =
        issuer()
            .token(
                claims ->
                    claims
                        .claim("organisation", organisation.value())
                        .expirationTime(Date.from(until)),
                Role.COORDINATOR);
    try (var client = service.listen(brief)) {
      client.await("snapshot");
      await().until(() -> Instant.now().isAfter(until));
      raise();
      await().atMost(Duration.ofSeconds(30)).until(client::ended);

      assertThat(client.events()).noneMatch(it -> it.name().equals("crisis"));
    }
  }

  @Test
  void one_caller_can_watch_in_few_places_only() {
    var me = token(organisation.value(), Role.PSYCHOLOGIST);
    try (var first = service.listen(me);
        var second = service.listen(me)) {
      first.await("snapshot");
      second.await("snapshot");

      var third = service.getAs(me, "/api/board/stream");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(json(third).get("type").asString())
          .isEqualTo("urn:capas:problem:too-many-streams");
      assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              try (var again = service.listen(me)) {
                return again.answer().statusCode() == 200;
              }
            });
  }

  @Test
  void the_end_of_the_service_ends_the_streams_at_once() {
    try (var other = service.another();
        var client = other.listen(coordinator())) {
      client.await("snapshot");
      var start = Instant.now();

      other.close();

      await().atMost(Duration.ofSeconds(30)).until(client::ended);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }
  }

  private String coordinator() {
    return token(organisation.value(), Role.COORDINATOR);
  }

  private void raise() {
    story.then(raised(crisis, organisation, null, Urgency.P1, story.now()));
    publish();
  }

  private void claim() {
    story.then(new CrisisClaimed(crisis, Samples.PSYCHOLOGIST, null));
    publish();
  }

  private void stabilise() {
    story.then(new CrisisStabilised(crisis, CrisisOutcome.CALMED_ON_SITE, null, null));
    publish();
  }

  private void publish() {
    service.publish(story.events().subList(published, story.events().size()));
    published = story.events().size();
  }
}
