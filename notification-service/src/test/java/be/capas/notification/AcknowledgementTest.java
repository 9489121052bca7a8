package be.capas.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.id.CrisisId;
import be.capas.notification.claim.CommandService;
import be.capas.platform.security.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** From the page to the claim: the psychologist on call follows the link. */
class AcknowledgementTest {
  private static final String CELL = "capas-charleroi";
  private static final Pattern LINK = Pattern.compile("/take#([A-Za-z0-9_-]+)");

  @TempDir static Path secrets;
  private static final CommandService COMMAND = new CommandService();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService(secrets, "capas.command.url=" + COMMAND.url()).start();
  }

  @AfterAll
  static void stop() {
    service.close();
    COMMAND.close();
  }

  @BeforeEach
  void letIn() {
    COMMAND.answers(200, "{\"id\":\"x\",\"version\":1}");
    COMMAND.meanwhile(() -> {});
  }

  @Test
  void the_link_claims_the_crisis_as_who_signed_in() {
    var crisis = Events.crisis();
    var link = linkFor(crisis);
    var token = token("psychologist-adult", CELL);

    var answer = take(link, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"version\":1");
    assertThat(answer.headers().firstValue("Capas-Position")).hasValue("p1");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(COMMAND.requests())
        .filteredOn(it -> it.path().equals("/api/crises/" + crisis + "/claim"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.method()).isEqualTo("POST");
              assertThat(it.authorization()).isEqualTo("Bearer " + token);
              assertThat(it.key()).matches("\"[0-9a-f-]{36}\"");
            });
  }

  @Test
  void the_link_works_once() {
    var link = linkFor(Events.crisis());
    take(link, token("psychologist-adult", CELL));

    refused(take(link, token("psychologist-adult", CELL)), 409, "link-used");
  }

  @Test
  void no_link_is_held_in_the_database_while_the_command_service_is_asked() {
    var link = linkFor(Events.crisis());
    var free = new AtomicBoolean();
    COMMAND.meanwhile(
        () -> {
          service.tables().queryForList("SELECT 1 FROM page_links FOR UPDATE NOWAIT");
          free.set(true);
        });

    assertThat(take(link, token("psychologist-adult", CELL)).statusCode()).isEqualTo(200);
    assertThat(free).isTrue();
  }

  @Test
  void two_who_follow_a_link_at_once_ask_for_the_same_under_the_same_key() throws Exception {
    var crisis = Events.crisis();
    var link = linkFor(crisis);
    var both = new CyclicBarrier(2);
    COMMAND.meanwhile(() -> meet(both));

    var other = CompletableFuture.supplyAsync(() -> take(link, token("psychologist-adult", CELL)));
    var one = take(link, token("psychologist-adult", CELL));

    assertThat(List.of(one.statusCode(), other.get().statusCode())).containsOnly(200);
    assertThat(COMMAND.requests())
        .filteredOn(it -> it.path().contains(crisis.toString()))
        .hasSize(2)
        .extracting(CommandService.Request::key)
        .containsOnly(COMMAND.requests().getLast().key());
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(1, TimeUnit.MINUTES);
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }

  @Test
  void the_link_works_for_nobody_else_and_stays_good() {
    var link = linkFor(Events.crisis());

    refused(take(link, token("psychologist-child", CELL)), 404, "unknown-link");
    refused(take(link, token("psychologist-adult", "ocmw-gent")), 404, "unknown-link");
    refused(take("guessed", token("psychologist-adult", CELL)), 404, "unknown-link");
    assertThat(take(link, token("psychologist-adult", CELL)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_comes_second_learns_who_was_first() {
    var link = linkFor(Events.crisis());
    COMMAND.answers(409, "{\"type\":\"urn:capas:problem:already-claimed\"}");

    refused(take(link, token("psychologist-adult", CELL)), 409, "already-claimed");
    refused(take(link, token("psychologist-adult", CELL)), 409, "link-used");
  }

  @Test
  void what_cannot_be_decided_now_leaves_the_link_good() {
    var link = linkFor(Events.crisis());
    COMMAND.answers(503, "{\"type\":\"urn:capas:problem:temporarily-unavailable\"}");
    refused(take(link, token("psychologist-adult", CELL)), 503, "temporarily-unavailable");

    letIn();
    assertThat(take(link, token("psychologist-adult", CELL)).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_being_decided_leaves_the_link_good_and_says_when_to_ask_again() {
    var link = linkFor(Events.crisis());
    COMMAND.answers(409, "{\"type\":\"urn:capas:problem:request-in-progress\"}", "3");

    var answer = take(link, token("psychologist-adult", CELL));
    refused(answer, 503, "temporarily-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");

    letIn();
    assertThat(take(link, token("psychologist-adult", CELL)).statusCode()).isEqualTo(200);
  }

  @Test
  void when_to_ask_again_is_passed_on() {
    COMMAND.answers(503, "{\"type\":\"urn:capas:problem:contended\"}", "7");

    var answer = take(linkFor(Events.crisis()), token("psychologist-adult", CELL));

    refused(answer, 503, "contended");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
  }

  @Test
  void signing_in_is_asked_for_and_only_those_who_may_claim_get_further() {
    assertThat(service.post("/api/acknowledgements", null).statusCode()).isEqualTo(401);
    for (var role : Role.values()) {
      var token =
          service.issuer.token(
              claims -> claims.claim("organisation", CELL).claim("partner", "ssm-charleroi"), role);
      var may = role == Role.PSYCHOLOGIST || role == Role.COORDINATOR;
      assertThat(take("guessed", token).statusCode()).as(role.name()).isEqualTo(may ? 404 : 403);
    }
    for (var wrong : new String[] {"{}", "{\"link\":\"\"}", "[]", ""}) {
      var token = token("psychologist-adult", CELL);
      assertThat(service.post("/api/acknowledgements", token, wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  private static HttpResponse<String> take(String link, String token) {
    return service.post("/api/acknowledgements", token, "{\"link\":\"%s\"}".formatted(link));
  }

  private static void refused(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JsonMapper.shared().readTree(answer.body()).get("type").asString())
        .isEqualTo("urn:capas:problem:" + reason);
  }

  private static String token(String who, String organisation) {
    return service.issuer.token(who, organisation, Role.PSYCHOLOGIST);
  }

  private static String linkFor(CrisisId crisis) {
    service.happened(service.events.raised(crisis));
    var body =
        await()
            .until(
                () ->
                    service.mails().stream()
                        .map(it -> it.body())
                        .filter(it -> it.contains("#" + crisis))
                        .findFirst(),
                it -> it.isPresent())
            .orElseThrow();
    var link = LINK.matcher(body);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
