package be.capas.notification;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.id.CrisisId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.platform.security.Role;
import be.capas.platform.stream.Listening;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The psychologist on call wants pages on their console, and an hour later a mail. */
class ConsoleStreamTest {
  @TempDir static Path secrets;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        new RunningService(
                secrets,
                "capas.console-stream.heartbeat=300ms",
                "capas.console-stream.receipt-within=10s",
                "capas.console-stream.per-caller=2")
            .start();
    var ways =
        List.of(new Way(Kind.CONSOLE, Duration.ZERO), new Way(Kind.MAIL, Duration.ofHours(1)));
    var profile = new Member(ADULT, Skills.NONE, ways, false);
    service.happened(service.events.recorded(new MemberProfileSet(ORGANISATION, profile), 0));
    await().until(() -> count("streams WHERE kind = 'on-call.v1'") == 1);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void nobody_has_a_console_open() {
    await().until(() -> count("console_streams") == 0);
  }

  @Test
  void a_page_is_shown_on_the_console_and_delivered_once_that_says_so() {
    try (var console = open(mine())) {
      var crisis = raise();

      var page = console.await(it -> it.data().get("link").asString().contains(crisis.toString()));
      assertThat(receipt(page.id(), mine()).statusCode()).isEqualTo(200);

      await().until(() -> state(crisis, "CONSOLE").equals("DELIVERED"));
      assertThat(state(crisis, "MAIL")).isEqualTo("QUEUED");
      assertThat(page.id()).isEqualTo(page.data().get("id").asString());
      assertThat(console.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(console.answer().headers().firstValue("X-Accel-Buffering")).hasValue("no");
    }
  }

  /** As one whose other end has died: what is written to it is still taken. */
  @Test
  void a_console_that_says_nothing_of_a_page_has_lost_it_and_the_next_way_is_taken() {
    try (var console = open(mine())) {
      var crisis = raise();
      console.await(it -> it.data().toString().contains(crisis.toString()));

      await().until(() -> state(crisis, "MAIL").equals("SENT"));
      assertThat(state(crisis, "CONSOLE")).isEqualTo("DEAD");
      assertThat(notice(crisis, "CONSOLE").get("reason").asString()).isEqualTo("no-receipt");
    }
  }

  @Test
  void nobody_says_for_somebody_else_that_a_page_is_there() {
    var colleague =
        service.issuer.token("psychologist-child", ORGANISATION.value(), Role.PSYCHOLOGIST);
    try (var console = open(mine())) {
      var crisis = raise();
      var page = console.await(it -> it.data().toString().contains(crisis.toString()));

      assertThat(receipt(page.id(), colleague).statusCode()).isEqualTo(404);
      assertThat(receipt(new UUID(1, 2).toString(), mine()).statusCode()).isEqualTo(404);
      assertThat(state(crisis, "CONSOLE")).isNotEqualTo("DELIVERED");
    }
  }

  @Test
  void a_page_says_how_urgent_and_where_and_nothing_of_anybody() {
    try (var console = open(mine())) {
      var crisis = raise();
      var page = console.await(_ -> true).data();

      assertThat(page.propertyNames())
          .containsExactlyInAnyOrder("id", "type", "urgency", "link", "handedAt");
      assertThat(page.get("type").asString()).isEqualTo("crisis.page");
      assertThat(page.get("urgency").asString()).isEqualTo("P1");
      assertThat(page.get("link").asString())
          .isEqualTo("https://console.capas.test/board#" + crisis);
    }
  }

  @Test
  void where_nobody_listens_the_next_way_is_taken_at_once() {
    var crisis = raise();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(state(crisis, "CONSOLE")).isEqualTo("DEAD");
    assertThat(notice(crisis, "CONSOLE").get("reason").asString()).isEqualTo("nobody-listening");
  }

  @Test
  void the_consoles_of_others_do_not_count() {
    var elsewhere = service.issuer.token("psychologist-adult", "ocmw-gent", Role.PSYCHOLOGIST);
    var colleague =
        service.issuer.token("psychologist-child", ORGANISATION.value(), Role.PSYCHOLOGIST);
    try (var one = open(elsewhere);
        var other = open(colleague)) {
      var crisis = raise();

      await().until(() -> state(crisis, "CONSOLE").equals("DEAD"));
      assertThat(one.events()).isEmpty();
      assertThat(other.events()).isEmpty();
    }
  }

  @Test
  void every_console_that_somebody_has_open_shows_the_page_also_at_another_instance() {
    try (var instance = service.another()) {
      var port = instance.getEnvironment().getRequiredProperty("local.server.port");
      var there = URI.create("http://127.0.0.1:" + port + "/api/console/stream");
      try (var here = open(mine());
          var elsewhere = RunningService.listen(there, mine())) {
        await().until(() -> count("console_streams") == 2);
        var crisis = raise();

        here.await(it -> it.data().toString().contains(crisis.toString()));
        elsewhere.await(it -> it.data().toString().contains(crisis.toString()));
      }
    }
  }

  @Test
  void a_console_that_comes_back_gets_what_it_missed_and_nothing_twice() {
    try (var other = open(mine())) {
      String last;
      try (var console = open(mine())) {
        await().until(() -> count("console_streams") == 2);
        var seen = raise();
        last = console.await(it -> it.data().toString().contains(seen.toString())).id();
      }
      var missed = raise();
      other.await(it -> it.data().toString().contains(missed.toString()));
      await().until(() -> count("console_streams") == 1);

      try (var back = open(mine(), "Last-Event-ID", last)) {
        back.await(it -> it.data().toString().contains(missed.toString()));
        assertThat(back.events()).extracting(Listening.Event::id).doesNotContain(last);
      }
    }
  }

  @Test
  void the_stream_ends_with_the_token() {
    var until = Instant.now().plusSeconds(4);
    var brief =
        service.issuer.token(
            claims ->
                claims.claim("organisation", ORGANISATION.value()).expirationTime(Date.from(until)),
            Role.PSYCHOLOGIST);
    try (var console = service.listen(brief)) {
      await().until(console::ended);

      assertThat(Instant.now()).isAfter(until.minusSeconds(1));
    }
  }

  @Test
  void one_caller_has_few_consoles_open() {
    try (var first = open(mine());
        var second = open(mine())) {
      var third = service.get("/api/console/stream", mine());

      assertThat(first.ended() || second.ended()).isFalse();
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).contains("too-many-streams");
    }
  }

  @Test
  void the_end_of_the_service_ends_the_streams_at_once() {
    var instance = service.another();
    var port = instance.getEnvironment().getRequiredProperty("local.server.port");
    try (var console =
        RunningService.listen(
            URI.create("http://127.0.0.1:" + port + "/api/console/stream"), mine())) {
      await().until(() -> count("console_streams") == 1);
      var start = Instant.now();

      instance.close();

      await().until(console::ended);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }
  }

  private static String mine() {
    return service.issuer.token("psychologist-adult", ORGANISATION.value(), Role.PSYCHOLOGIST);
  }

  /** Returns when the service knows that it is open. */
  private static Listening open(String token, String... headers) {
    var before = count("console_streams");
    var console = service.listen(token, headers);
    await().until(() -> count("console_streams") > before);
    return console;
  }

  private static HttpResponse<String> receipt(String page, String token) {
    return service.post("/api/console/pages/%s/receipt".formatted(page), token);
  }

  private static CrisisId raise() {
    var crisis = Events.crisis();
    service.happened(service.events.raised(crisis));
    return crisis;
  }

  private static long count(String what) {
    var count = service.tables().queryForObject("SELECT count(*) FROM " + what, Long.class);
    return count == null ? 0 : count;
  }

  private static String state(CrisisId crisis, String channel) {
    return notice(crisis, channel).path("state").asString("");
  }

  private static JsonNode notice(CrisisId crisis, String channel) {
    var token = service.issuer.token("coordinator", ORGANISATION.value(), Role.COORDINATOR);
    var found = service.get("/api/notices?crisis=" + crisis, token).body();
    for (var notice : JsonMapper.shared().readTree(found).get("notices")) {
      if (notice.get("channel").asString().equals(channel)) {
        return notice;
      }
    }
    return JsonMapper.shared().createObjectNode();
  }
}
