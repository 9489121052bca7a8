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
import be.capas.local.secrets.WebPushKey;
import be.capas.notification.calendar.Rostered;
import be.capas.notification.channel.push.PushEndpoint;
import be.capas.notification.channel.push.TestBrowser;
import be.capas.platform.security.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service with a push service: a browser first, a mail an hour later. Whatever the push
 * service does, the ledger says what became of the page, and the mail leaves at once where the page
 * did not arrive.
 */
class PagingByPushTest {
  private static final String SUBSCRIPTIONS = "/api/push/subscriptions";

  @TempDir static Path secrets;
  private static RunningService service;
  private PushEndpoint pushService;
  private TestBrowser browser;
  private URI endpoint;

  @BeforeAll
  static void start() {
    WebPushKey.ensure(secrets.resolve("web-push.key"));
    service =
        new RunningService(
                secrets,
                "capas.push.services=127.0.0.1",
                "capas.push.read-timeout=3s",
                "capas.push.receipt-within=10s",
                "capas.push.receipt-every=100ms")
            .start();
    var ways = List.of(new Way(Kind.PUSH, Duration.ZERO), new Way(Kind.MAIL, Duration.ofHours(1)));
    var profile = new Member(ADULT, Skills.NONE, ways, false);
    service.happened(
        service.events.recorded(new MemberProfileSet(ORGANISATION, profile), 0),
        service.events.recorded(Rostered.always(ADULT), 1));
    await()
        .until(
            () ->
                service
                    .tables()
                    .queryForList(
                        "SELECT 1 FROM streams WHERE kind = 'on-call.v1' AND last_sequence = 1")
                    .size(),
            it -> it == 1);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A browser of its own for each test: the ones before are revoked, as for somebody's new one. */
  @BeforeEach
  void subscribe() {
    pushService = new PushEndpoint();
    browser = TestBrowser.subscribed();
    endpoint = pushService.browser();
    service.post("/api/staff/psychologist-adult/push/revocation", coordinator());
    assertThat(subscribed(browser.subscription(endpoint)).statusCode()).isEqualTo(201);
  }

  @Test
  void a_page_is_sent_to_the_push_service_and_has_arrived_when_the_browser_says_so() {
    var crisis = raised();

    await().until(() -> state(crisis, "PUSH").equals("SENT"));
    var page = JsonMapper.shared().readTree(browser.read(pushed()));
    assertThat(page.get("link").asString()).startsWith("https://console.capas.test/take#");
    var receipt = "/push-receipts/" + page.get("receipt").asString();
    assertThat(service.post(receipt, null).statusCode()).isEqualTo(200);
    await().until(() -> state(crisis, "PUSH").equals("DELIVERED"));
    assertThat(state(crisis, "MAIL")).isEqualTo("QUEUED");
  }

  @Test
  void a_push_service_that_accepts_and_loses_has_the_mail_sent_at_once() {
    var crisis = raised();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(state(crisis, "PUSH")).isEqualTo("DEAD");
    assertThat(notice(crisis, "PUSH").get("reason").asString()).isEqualTo("no-receipt");
  }

  @Test
  void a_push_service_that_refuses_is_asked_again_and_has_the_mail_sent_at_once() {
    pushService.answers(503);
    var crisis = raised();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(notice(crisis, "PUSH").at("/attempts/0/outcome").asString()).isEqualTo("FAILED");
    assertThat(notice(crisis, "PUSH").at("/attempts/0/detail").asString()).isEqualTo("503");
  }

  @Test
  void a_push_service_that_answers_rubbish_may_have_it_and_has_the_mail_sent_at_once() {
    pushService.answersRubbish();
    var crisis = raised();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(notice(crisis, "PUSH").at("/attempts/0/outcome").asString()).isEqualTo("UNKNOWN");
    assertThat(notice(crisis, "PUSH").at("/attempts/0/detail").asString()).isEqualTo("rubbish");
    await().until(() -> notice(crisis, "PUSH").at("/attempts/1/possibleRepeat").asBoolean(false));
  }

  @Test
  void a_push_service_that_times_out_may_have_it_and_has_the_mail_sent_at_once() {
    pushService.neverAnswers();
    var crisis = raised();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(notice(crisis, "PUSH").at("/attempts/0/outcome").asString()).isEqualTo("UNKNOWN");
    assertThat(notice(crisis, "PUSH").at("/attempts/0/detail").asString()).isEqualTo("no-answer");
  }

  @Test
  void a_browser_that_is_gone_has_the_mail_sent_at_once_and_is_no_way_any_more() {
    assertThat(pushWorks()).isTrue();
    pushService.answers(410);
    var crisis = raised();

    await().until(() -> state(crisis, "MAIL").equals("SENT"));
    assertThat(state(crisis, "PUSH")).isEqualTo("DEAD");
    assertThat(notice(crisis, "PUSH").get("reason").asString()).isEqualTo("gone");
    assertThat(pushWorks()).isFalse();
    assertThat(json(service.get(SUBSCRIPTIONS, psychologist())).get("subscriptions")).isEmpty();
  }

  @Test
  void a_browser_finds_the_key_to_subscribe_for_and_its_owner_sees_and_ends_it() {
    var key = json(service.get("/api/push/key", psychologist())).get("key").asString();
    assertThat(key).matches("[A-Za-z0-9_-]{87}");
    assertThat(subscribed(browser.subscription(endpoint)).statusCode()).as("again").isEqualTo(200);

    var mine = json(service.get(SUBSCRIPTIONS, psychologist())).get("subscriptions");
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).get("service").asString()).isEqualTo("127.0.0.1");
    assertThat(mine.toString()).doesNotContain(endpoint.getPath(), browser.auth());
    var path = SUBSCRIPTIONS + "/" + mine.get(0).get("id").asString() + "/revocation";
    assertThat(json(service.post(path, coordinator())).get("ended").asInt()).isZero();
    assertThat(json(service.post(path, psychologist())).get("ended").asInt()).isEqualTo(1);
  }

  @Test
  void only_a_browser_at_a_known_push_service_is_subscribed() {
    var elsewhere = browser.subscription(URI.create("https://10.0.0.1/latest/meta-data"));
    refused(elsewhere, "/endpoint");
    refused(browser.subscription(endpoint).replace(browser.auth(), "short"), "/keys/auth");
    var noPoint = "B" + "A".repeat(86);
    refused(browser.subscription(endpoint).replace(browser.p256dh(), noPoint), "/keys/p256dh");
  }

  @Test
  void nobody_else_says_that_a_page_was_shown() {
    for (var secret : List.of("guessed", "A".repeat(43))) {
      var answer = service.post("/push-receipts/" + secret, null);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).get("type").asString())
          .isEqualTo("urn:capas:problem:unknown-receipt");
    }
  }

  private static void refused(String subscription, String pointer) {
    var answer = subscribed(subscription);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  private byte[] pushed() {
    return pushService.received().getFirst().body();
  }

  private static CrisisId raised() {
    var crisis = Events.crisis();
    service.happened(service.events.raised(crisis));
    return crisis;
  }

  private static HttpResponse<String> subscribed(String subscription) {
    return service.post(SUBSCRIPTIONS, psychologist(), subscription);
  }

  private static boolean pushWorks() {
    var warnings = json(service.get("/api/on-call/warnings", coordinator()));
    for (var way : warnings.at("/people/0/ways")) {
      if (way.get("kind").asString().equals("PUSH")) {
        return way.get("works").asBoolean();
      }
    }
    throw new AssertionError(warnings.toString());
  }

  private static String state(CrisisId crisis, String channel) {
    return notice(crisis, channel).path("state").asString("");
  }

  private static JsonNode notice(CrisisId crisis, String channel) {
    for (var notice :
        json(service.get("/api/notices?crisis=" + crisis, coordinator())).get("notices")) {
      if (notice.get("channel").asString().equals(channel)) {
        return notice;
      }
    }
    return JsonMapper.shared().createObjectNode();
  }

  private static String coordinator() {
    return service.issuer.token("coordinator", ORGANISATION.value(), Role.COORDINATOR);
  }

  private static String psychologist() {
    return service.issuer.token("psychologist-adult", ORGANISATION.value(), Role.PSYCHOLOGIST);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
