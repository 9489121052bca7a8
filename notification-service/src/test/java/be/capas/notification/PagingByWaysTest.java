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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a gateway: an SMS first, a mail an hour later. */
class PagingByWaysTest {
  @TempDir static Path secrets;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService(secrets).start();
    var ways = List.of(new Way(Kind.SMS, Duration.ZERO), new Way(Kind.MAIL, Duration.ofHours(1)));
    var profile = new Member(ADULT, Skills.NONE, ways, false);
    service.happened(service.events.recorded(new MemberProfileSet(ORGANISATION, profile), 0));
    // The profile is of another partition than the crises: it must be in before they come.
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
  void an_sms_arrives_and_its_receipt_too_and_the_mail_waits_until_somebody_takes_the_crisis() {
    service.gateway.answers(202, "{\"status\":\"queued\"}");
    service.gateway.saysOfMessages(200, "{\"status\":\"delivered\"}");
    var crisis = Events.crisis();

    service.happened(service.events.raised(crisis));

    await().until(() -> state(crisis, "SMS").equals("DELIVERED"));
    assertThat(state(crisis, "MAIL")).isEqualTo("QUEUED");

    service.happened(service.events.claimed(crisis, 1));

    await().until(() -> state(crisis, "MAIL").equals("CANCELLED"));
    assertThat(service.mails()).noneMatch(it -> it.body().contains(crisis.toString()));
  }

  @Test
  void a_gateway_that_accepts_and_loses_has_the_mail_sent_at_once() {
    service.gateway.answers(202, "{\"status\":\"queued\"}");
    service.gateway.saysOfMessages(404, "");
    var crisis = Events.crisis();

    service.happened(service.events.raised(crisis));

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(state(crisis, "SMS")).isEqualTo("DEAD");
    assertThat(notice(crisis, "SMS").get("reason").asString()).isEqualTo("unknown-to-gateway");
  }

  @Test
  void a_gateway_that_refuses_has_the_mail_sent_at_once() {
    service.gateway.answers(503, "");
    var crisis = Events.crisis();

    service.happened(service.events.raised(crisis));

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
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
