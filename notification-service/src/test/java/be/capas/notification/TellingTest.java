package be.capas.notification;

import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.id.PartnerId;
import be.capas.contract.reading.ReadChannel;
import be.capas.local.mail.CaughtMail;
import be.capas.platform.security.Role;
import com.standardwebhooks.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, from an event on Kafka to what arrives at the other side. */
class TellingTest {
  private static final Logger log = LoggerFactory.getLogger(TellingTest.class);
  private static final String CELL = "capas-charleroi";

  @TempDir static Path secrets;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService(secrets).start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Nested
  class A_crisis {
    @Test
    void reaches_who_is_on_call_by_mail_once() {
      var crisis = Events.crisis();

      service.happened(service.events.raised(crisis));

      var mail = mailAbout(crisis);
      assertThat(mail.to().getFirst()).endsWith("-adult@capas.local");
      assertThat(mail.subject()).contains("P1");
      assertThat(notices("crisis=" + crisis, coordinator()).get("notices"))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.get("kind").asString()).isEqualTo("crisis-page.v1");
                assertThat(it.get("state").asString()).isEqualTo("SENT");
                assertThat(it.get("attempts")).hasSize(1);
              });
    }

    @Test
    void is_in_the_read_log_once_somebody_was_told() {
      var crisis = Events.crisis();

      service.happened(service.events.raised(crisis));

      await()
          .untilAsserted(
              () ->
                  assertThat(service.reads())
                      .filteredOn(it -> it.position().containsKey(crisis.value()))
                      .singleElement()
                      .satisfies(
                          it -> {
                            assertThat(it.reader().value()).isEqualTo("psychologist-adult");
                            assertThat(it.person()).isEqualTo(PERSON.value());
                            assertThat(it.channel()).isEqualTo(ReadChannel.NOTICE);
                          }));
    }

    @Test
    void reaches_the_mail_server_soon() {
      var millis = LongStream.range(0, 10).map(_ -> pageTime()).sorted().toArray();

      log.info(
          "event sent to Kafka -> mail at the SMTP server: median {} ms, slowest {} ms of {}",
          millis[millis.length / 2],
          millis[millis.length - 1],
          millis.length);
    }

    private long pageTime() {
      var crisis = Events.crisis();
      var start = Instant.now();
      service.happened(service.events.raised(crisis));
      mailAbout(crisis);
      return Duration.between(start, Instant.now()).toMillis();
    }
  }

  @Nested
  class A_handoff {
    @Test
    void reaches_the_partner_signed_and_its_refusal_the_sender() throws Exception {
      var handoff = Events.handoff();

      service.happened(service.events.proposed(handoff), service.events.sent(handoff));

      await().until(() -> received(handoff.toString()) == 1);
      var request = service.partner.received().getLast();
      new Webhook(RunningService.PARTNER_KEY).verify(request.body(), request.headers());

      var declined = new HandoffDeclined(handoff, DeclineReason.NO_CAPACITY, null);
      service.happened(service.events.recorded(declined, 2));

      assertThat(mailAbout(handoff).to().getFirst()).endsWith("-worker@capas.local");
    }

    @Test
    void carries_the_trace_of_its_request_to_the_partner() {
      var handoff = Events.handoff();
      var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
      var sent = service.events.sent(handoff);

      service.happened(
          service.events.proposed(handoff),
          Events.traced(sent, "00-" + trace + "-00f067aa0ba902b7-01"));

      await().until(() -> received(handoff.toString()) == 1);
      assertThat(service.partner.received().getLast().headers().firstValue("traceparent"))
          .hasValueSatisfying(it -> assertThat(it).contains(trace));
    }

    @Test
    void to_a_partner_that_nobody_knows_is_told_to_the_coordinators() {
      var handoff = Events.handoff();

      service.happened(
          service.events.proposed(handoff, new PartnerId("elsewhere")),
          service.events.sent(handoff));

      assertThat(mailAbout(handoff).to().getFirst()).endsWith("-coordinator@capas.local");
      assertThat(notices("handoff=" + handoff + "&state=DEAD", coordinator()).get("notices"))
          .singleElement()
          .satisfies(it -> assertThat(it.get("reason").asString()).isEqualTo("unknown-partner"));
    }
  }

  @Nested
  class A_notice_that_was_given_up {
    @Test
    void is_tried_again_by_a_coordinator_s_word() {
      var handoff = Events.handoff();
      service.happened(
          service.events.proposed(handoff, new PartnerId("elsewhere")),
          service.events.sent(handoff));
      mailAbout(handoff);
      var dead = "handoff=" + handoff + "&state=DEAD";
      var id = notices(dead, coordinator()).get("notices").get(0).get("id").asString();
      var path = "/api/notices/" + id + "/replay";

      assertThat(service.post(path, token(Role.PSYCHOLOGIST)).statusCode()).isEqualTo(403);
      assertThat(json(service.post(path, coordinator()).body()).get("state").asString())
          .isEqualTo("RETRYING");

      await().until(() -> attempts(dead) == 2);
    }

    @Test
    void is_the_only_one_that_is() {
      var crisis = Events.crisis();
      service.happened(service.events.raised(crisis));
      mailAbout(crisis);
      var sent = notices("crisis=" + crisis, coordinator()).get("notices").get(0);
      var path = "/api/notices/" + sent.get("id").asString() + "/replay";
      var unknown = "/api/notices/" + crisis + "/replay";

      assertThat(service.post(path, coordinator()).statusCode()).isEqualTo(409);
      assertThat(service.post(unknown, coordinator()).statusCode()).isEqualTo(404);
      assertThat(service.post("/api/notices/nonsense/replay", coordinator()).statusCode())
          .isIn(400, 404);
    }

    private int attempts(String question) {
      var found = notices(question, coordinator()).get("notices");
      return found.isEmpty() ? 0 : found.get(0).get("attempts").size();
    }
  }

  @Nested
  class The_ledger {
    @Test
    void is_for_the_coordinators_of_the_organisation_only() {
      var crisis = Events.crisis();
      service.happened(service.events.raised(crisis));
      mailAbout(crisis);
      var path = "/api/notices?crisis=" + crisis;

      assertThat(service.get(path, null).statusCode()).isEqualTo(401);
      for (var role : Role.values()) {
        var status = service.get(path, token(role)).statusCode();
        assertThat(status).isEqualTo(role == Role.COORDINATOR ? 200 : 403);
      }
      var elsewhere = service.issuer.token("coordinator", "ocmw-gent", Role.COORDINATOR);
      assertThat(notices("crisis=" + crisis, elsewhere).get("notices")).isEmpty();
    }

    @Test
    void shows_nobody_s_address() {
      var crisis = Events.crisis();
      service.happened(service.events.raised(crisis));
      mailAbout(crisis);

      assertThat(notices("limit=200", coordinator()).toString())
          .contains("actor:psychologist-adult")
          .doesNotContain("@capas.local");
      assertThat(service.manage("/actuator/prometheus").body())
          .contains("capas_notices_undelivered", "capas_notice_delivery", "capas_loop_lag")
          .doesNotContain("@capas.local", "psychologist-adult");
    }

    @Test
    void is_read_page_by_page() {
      var crisis = Events.crisis();
      service.happened(
          service.events.raised(crisis),
          service.events.again(crisis, 1),
          service.events.again(crisis, 2));
      var path = "/api/notices?limit=2&crisis=" + crisis;
      await().until(() -> notices("crisis=" + crisis, coordinator()).get("notices").size() == 3);

      var first = service.get(path, coordinator());
      var next = first.headers().firstValue("Link").orElseThrow();
      assertThat(next).endsWith("; rel=\"next\"");
      var second = service.get(next.replaceAll("<https?://[^/]*(.*)>.*", "$1"), coordinator());

      assertThat(json(first.body()).get("notices")).hasSize(2);
      assertThat(json(second.body()).get("notices")).hasSize(1);
      assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void tells_of_a_crisis_who_was_on_call_paged_and_claimed_as_known_at_any_instant() {
      var crisis = Events.crisis();
      service.happened(service.events.raised(crisis));
      mailAbout(crisis);
      service.happened(service.events.claimed(crisis, 1));
      var path = "/api/crises/" + crisis + "/pages";
      await().until(() -> json(service.get(path, coordinator()).body()).path("facts").size() == 2);

      var all = json(service.get(path, coordinator()).body());
      var began = all.get("facts").get(0);
      assertThat(began.get("kind").asString()).isEqualTo("paging-began.v1");
      assertThat(began.get("details").get("onCall").get("settings").get(0).asString())
          .isEqualTo("psychologist-adult");
      assertThat(all.get("facts").get(1).get("details").get("psychologist").asString())
          .isEqualTo("psychologist-adult");
      assertThat(all.get("pages"))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.get("event").asString()).isEqualTo(began.get("event").asString());
                assertThat(it.get("state").asString()).isEqualTo("SENT");
                assertThat(Duration.parse(it.get("leftAfter").asString())).isPositive();
              });

      var before = service.get(path + "?knownAt=2026-01-01T00:00:00Z", coordinator());
      assertThat(before.statusCode()).isEqualTo(404);
      assertThat(service.get(path + "?knownAt=noon", coordinator()).statusCode()).isEqualTo(400);
      assertThat(service.get(path + "?at=noon", coordinator()).statusCode()).isEqualTo(400);
    }

    @Test
    void says_what_is_wrong_with_a_question() {
      for (var wrong :
          List.of(
              "crisis=nonsense",
              "state=LOST",
              "limit=0",
              "limit=201",
              "after=-1",
              "person=" + PARTNER,
              "crisis=" + Events.crisis() + "&handoff=" + Events.handoff())) {
        var answer = service.get("/api/notices?" + wrong, coordinator());
        assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertThat(json(answer.body()).get("errors")).as(wrong).hasSize(1);
      }
    }
  }

  @Test
  void a_mail_server_that_is_stuck_is_not_waited_for_for_ever() {
    var smtp = service.bean(JavaMailSenderImpl.class).getJavaMailProperties();

    assertThat(smtp)
        .containsEntry("mail.smtp.connectiontimeout", "3000")
        .containsEntry("mail.smtp.timeout", "5000")
        .containsEntry("mail.smtp.writetimeout", "5000");
  }

  @Test
  void it_is_ready_while_it_reads_and_nobody_waits_for_a_page() {
    await().until(() -> service.manage("/actuator/health/readiness").statusCode() == 200);
  }

  private static CaughtMail mailAbout(Object id) {
    return await()
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> service.mails().stream().filter(it -> it.body().contains("#" + id)).toList(),
            it -> !it.isEmpty())
        .getFirst();
  }

  private static long received(String handoff) {
    return service.partner.received().stream().filter(it -> it.body().contains(handoff)).count();
  }

  private static JsonNode notices(String query, String token) {
    return json(service.get("/api/notices?" + query, token).body());
  }

  private static String coordinator() {
    return service.issuer.token("coordinator", CELL, Role.COORDINATOR);
  }

  private static String token(Role role) {
    return service.issuer.token(
        claims -> claims.claim("organisation", CELL).claim("partner", PARTNER.value()), role);
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }
}
