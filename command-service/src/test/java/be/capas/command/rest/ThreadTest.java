package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.BERT;
import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.web.Position;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ThreadTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void a_person_is_registered_and_nothing_of_it_can_be_read_in_the_database() {
    var reply =
        cell.post(
                WORKER,
                "persons",
                """
                {"givenName": "Ygritte", "familyName": "Vandenbroucke", "birthDate": "1961-07-30",
                 "contact": "0470 00 00 00", "languages": ["fr", "ar"], "interpreterNeeded": true,
                 "ageBand": "ADULT", "situations": ["HOMELESS"], "antenna": "nord"}\
                """)
            .is(201);

    assertThat(reply.header("Location")).isEqualTo("/api/persons/" + reply.id());
    assertThat(reply.header("ETag")).isEqualTo("\"0\"");
    assertThat(reply.events()).isEqualTo(1);
    var position = Position.parse(reply.header("Capas-Position"));
    assertThat(position.subject()).hasToString(reply.id());
    assertThat(position.sequence()).isZero();
    assertThat(stored.of(reply.id())).containsExactly("person-registered.v1");
    var row = db.sql("SELECT content::text || circumstances::text FROM events WHERE stream = ?");
    assertThat(row.param(reply.id()).query(String.class).single())
        .contains("HOMELESS")
        .doesNotContain("Ygritte", "Vandenbroucke", "1961", "0470");
    assertThat(
            db.sql("SELECT count(*) FROM sealing_keys WHERE id = ?")
                .param(reply.id() + "/IDENTITY")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_second_request_for_help_joins_the_open_accompaniment() {
    var person = cell.person();

    var first = cell.helpRequest(person).is(201);
    var second = cell.helpRequest(person).is(200);

    assertThat(first.events()).isEqualTo(2);
    assertThat(first.header("Location")).isEqualTo("/api/accompaniments/" + first.id());
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.events()).isEqualTo(1);
    assertThat(stored.of(first.id()))
        .containsExactly("help-requested.v1", "holder-assigned.v1", "help-request-repeated.v1");
  }

  @Test
  void after_the_end_help_opens_a_new_accompaniment() {
    var person = cell.person();
    var first = cell.helpRequest(person).is(201).id();
    cell.post(ANNA, "accompaniments/" + first + "/close", "{\"reason\":\"REBALANCED\"}").is(200);

    assertThat(cell.helpRequest(person).is(201).id()).isNotEqualTo(first);
  }

  @Test
  void from_flag_to_reorientation() {
    var person = cell.person();
    var accompaniment = cell.helpRequest(person).is(201).id();
    var running = "accompaniments/" + accompaniment;
    cell.post(
            WORKER,
            running + "/visits",
            """
            {"place": "HOME", "outcome": "MET", "companions": ["anna"], "interpreter": true,
             "narrative": "talked for an hour", "occurredAt": "2026-03-01T09:30:00Z"}\
            """)
        .is(200);
    cell.post(WORKER, running + "/links", "{\"kind\":\"FAMILY\",\"with\":\"her sister\"}").is(200);
    cell.post(ANNA, running + "/holder", "{\"holder\":{\"kind\":\"PSYCHOLOGIST\",\"id\":\"anna\"}}")
        .is(200);
    var handoff = cell.sentHandoff(accompaniment);
    var asked = "handoffs/" + handoff;
    cell.post(SSM, asked + "/receipt", "").is(200);
    cell.post(SSM, asked + "/acceptance", "{}").is(200);
    var soon = Instant.now().plusSeconds(60);
    cell.post(SSM, asked + "/first-appointment", "{\"at\":\"%s\"}".formatted(soon)).is(200);
    var reorientation = "{\"partner\":\"ssm-charleroi\",\"handoff\":\"%s\"}".formatted(handoff);
    assertThat(cell.post(ANNA, running + "/reorient", reorientation).is(409).problem())
        .isEqualTo("thread-not-transferred");

    var kept = cell.post(SSM, asked + "/appointment-kept", "").is(200);

    assertThat(kept.events()).isEqualTo(3);
    assertThat(Position.parse(kept.header("Capas-Position")).stream()).hasToString(accompaniment);
    cell.post(ANNA, running + "/reorient", reorientation).is(200);
    assertThat(stored.about(person))
        .containsExactly(
            "person-registered.v1",
            "help-requested.v1",
            "holder-assigned.v1",
            "outreach-visit-made.v1",
            "link-restored.v1",
            "holder-assigned.v1",
            "handoff-proposed.v1",
            "handoff-sent.v2",
            "handoff-received.v1",
            "handoff-accepted.v1",
            "first-appointment-set.v1",
            "appointment-kept.v1",
            "thread-transferred.v1",
            "holder-assigned.v1",
            "person-reoriented.v1");
    assertThat(
            db.sql(
                    "SELECT circumstances ->> 'by' FROM events WHERE stream = ?"
                        + " AND name = 'holder-assigned.v1' ORDER BY number DESC LIMIT 1")
                .param(accompaniment)
                .query(String.class)
                .single())
        .isEqualTo("policy:thread-transferred");
  }

  @Test
  void a_crisis_is_claimed_by_one_and_the_other_learns_by_whom() {
    var crisis = "crises/" + cell.crisis();
    var claims = meters.get("capas.crisis.claim").tag("urgency", "P1").timer();
    var before = claims.count();
    cell.post(ANNA, crisis + "/claim", "").is(200);

    var late = cell.post(BERT, crisis + "/claim", "").is(409);

    assertThat(claims.count()).isEqualTo(before + 1);
    assertThat(late.problem()).isEqualTo("already-claimed");
    assertThat(late.body().get("claimedBy").asString()).isEqualTo("anna");
    cell.post(ANNA, crisis + "/arrival", "").is(200);
    cell.post(
            ANNA,
            crisis + "/stabilise",
            "{\"outcome\":\"CALMED_ON_SITE\",\"narrative\":\"calm again\"}")
        .is(200);
  }

  @Test
  void an_alarm_of_which_nothing_is_known_is_very_urgent() {
    var reply = cell.post(WORKER, "crises", "").is(201);

    assertThat(
            db.sql("SELECT content -> 'triage' ->> 'urgency' FROM events WHERE stream = ?")
                .param(reply.id())
                .query(String.class)
                .single())
        .isEqualTo("P1");
  }

  @Test
  void an_emergency_is_told_to_call_112() {
    var reply = cell.post(WORKER, "crises", "{\"urgency\":\"P0\"}").is(201);

    assertThat(reply.body().get("instruction").asString())
        .isEqualTo("Call 112 now, then confirm it here.");
    cell.post(WORKER, "crises/" + reply.id() + "/emergency-confirmation", "").is(200);
  }

  @Test
  void an_alarm_from_a_device_whose_clock_runs_ahead_is_accepted_and_says_so() {
    var reply = cell.post(WORKER, "crises", "{\"occurredAt\":\"2100-01-01T00:00:00Z\"}").is(201);

    assertThat(reply.body().get("warnings"))
        .hasToString("[{\"pointer\":\"/occurredAt\",\"code\":\"occurred-in-the-future\"}]");
  }

  @Test
  void an_alarm_for_a_person_who_is_unknown_here_is_accepted_and_says_so() {
    var unknown = "01980000-0000-7000-8000-000000000099";
    var foreign =
        cell.post(
                Cell.FOREIGNER,
                "persons",
                """
                {"givenName": "A", "familyName": "B", "antenna": "liege"}\
                """)
            .is(201)
            .id();

    for (var person : new String[] {unknown, foreign}) {
      var reply =
          cell.post(
                  WORKER,
                  "crises",
                  "{\"person\":\"%s\",\"narrative\":\"on the bridge\"}".formatted(person))
              .is(201);

      assertThat(reply.body().get("warnings"))
          .hasToString("[{\"pointer\":\"/person\",\"code\":\"unknown-person\"}]");
      assertThat(stored.about(reply.id())).containsExactly("crisis-raised.v1");
    }
  }

  @Test
  void a_second_alarm_for_a_person_joins_the_open_crisis() {
    var alarm = "{\"person\":\"%s\",\"urgency\":\"%s\"}";
    var person = cell.person();
    var first = cell.post(WORKER, "crises", alarm.formatted(person, "P3")).is(201);

    var second = cell.post(WORKER, "crises", alarm.formatted(person, "P1")).is(200);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(stored.of(first.id()))
        .containsExactly("crisis-raised.v1", "crisis-reported-again.v1", "urgency-changed.v1");
  }
}
