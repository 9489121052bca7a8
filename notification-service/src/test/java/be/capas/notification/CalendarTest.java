package be.capas.notification;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.notification.calendar.Rostered;
import be.capas.platform.security.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, read by a calendar program, which has no token. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarTest {
  @TempDir static Path secrets;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        new RunningService(secrets, "logging.level.be.capas.access=INFO", "logging.level.root=INFO")
            .start();
    service.happened(service.events.recorded(Rostered.always(ADULT), 0));
    await()
        .until(
            () ->
                service
                        .tables()
                        .queryForList("SELECT 1 FROM streams WHERE kind = 'on-call.v1'")
                        .size()
                    == 1);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_calendar_program_reads_the_shifts_of_whose_address_it_has() {
    var address = address(token("psychologist-adult", Role.PSYCHOLOGIST));

    var ics = read(address.get("ics"));
    assertThat(ics.statusCode()).isEqualTo(200);
    assertThat(ics.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(ics.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    assertThat(ics.body()).contains("SUMMARY:De garde : nights");

    var json = JsonMapper.shared().readTree(read(address.get("json")).body());
    assertThat(json.get("who").asString()).isEqualTo("psychologist-adult");
    assertThat(json.at("/shifts/0/roster").asString()).isEqualTo("nights");
    assertThat(json.at("/shifts/0/from").asString()).endsWith("Z");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    var address = address(token("psychologist-adult", Role.PSYCHOLOGIST));
    var etag = read(address.get("ics")).headers().firstValue("ETag").orElseThrow();

    var again = service.get(path(address.get("ics")), null, "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void who_is_not_on_call_has_an_empty_calendar() {
    var address = address(token("worker-nord", Role.SOCIAL_WORKER));

    assertThat(read(address.get("ics")).body()).doesNotContain("VEVENT");
  }

  @Test
  void an_address_that_never_was_and_one_that_was_revoked_are_the_same_404() {
    var token = token("psychologist-child", Role.PSYCHOLOGIST);
    var first = address(token);
    var second = address(token);
    service.post("/api/calendar/revocation", token);

    for (var path :
        List.of(
            path(first.get("ics")),
            path(second.get("ics")),
            path(second.get("json")),
            "/calendars/" + "A".repeat(43) + "/on-call.ics",
            "/calendars/x/on-call.json")) {
      var answer = service.get(path, null);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(JsonMapper.shared().readTree(answer.body()).get("type").asString())
          .isEqualTo("urn:capas:problem:unknown-calendar");
    }
  }

  @Test
  void a_token_opens_no_calendar_and_a_bad_one_shuts_none() {
    var token = token("psychologist-adult", Role.PSYCHOLOGIST);
    var address = address(token);

    assertThat(service.get("/calendars/none/on-call.ics", token).statusCode()).isEqualTo(404);
    assertThat(service.get(path(address.get("ics")), "rubbish").statusCode()).isEqualTo(200);
  }

  @Test
  void a_coordinator_ends_the_address_of_somebody_of_their_own_organisation_only() {
    var address = address(token("psychologist-adult", Role.PSYCHOLOGIST));
    var path = "/api/staff/psychologist-adult/calendar/revocation";

    var elsewhere = service.issuer.token("coordinator", "ocmw-gent", Role.COORDINATOR);
    assertThat(service.post(path, elsewhere).body()).contains("\"ended\":false");
    assertThat(read(address.get("ics")).statusCode()).isEqualTo(200);

    assertThat(service.post(path, token("psychologist-child", Role.PSYCHOLOGIST)).statusCode())
        .isEqualTo(403);
    assertThat(service.post(path, token("coordinator", Role.COORDINATOR)).body())
        .contains("\"ended\":true");
    assertThat(read(address.get("ics")).statusCode()).isEqualTo(404);
  }

  @Test
  void the_owner_sees_that_there_is_one_and_that_it_is_read_but_not_what_it_is() {
    var token = token("psychologist-adult", Role.PSYCHOLOGIST);
    var address = address(token);
    read(address.get("ics"));

    var state = service.get("/api/calendar", token).body();

    assertThat(JsonMapper.shared().readTree(state).get("open").asBoolean()).isTrue();
    assertThat(state).contains("lastReadAt").doesNotContain(secret(address));
  }

  @Test
  void the_secret_is_in_no_log(CapturedOutput log) {
    var token = token("psychologist-adult", Role.PSYCHOLOGIST);
    var address = address(token);
    read(address.get("ics"));
    read(address.get("json"));
    service.get(path(address.get("ics")) + "x", null);
    service.post("/api/calendar/revocation", token);
    read(address.get("ics"));

    await().until(() -> log.getOut().contains("GET /calendars/{secret}/on-call.ics 404"));
    assertThat(log.getAll()).doesNotContain(secret(address));
  }

  private static String token(String who, Role role) {
    return service.issuer.token(who, ORGANISATION.value(), role);
  }

  private static JsonNode address(String token) {
    var made = service.post("/api/calendar", token);
    assertThat(made.statusCode()).isEqualTo(201);
    return JsonMapper.shared().readTree(made.body());
  }

  private static HttpResponse<String> read(JsonNode address) {
    return service.get(path(address), null);
  }

  private static String path(JsonNode address) {
    return URI.create(address.asString()).getPath();
  }

  private static String secret(JsonNode address) {
    return path(address.get("ics")).split("/")[2];
  }
}
