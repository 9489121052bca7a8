package be.capas.scenario.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner works on what the cell has signed, once, and on nothing else. */
class PartnerEndpointTest {
  private static final UUID HANDOFF = UUID.fromString("0198a000-0000-7000-8000-000000000001");
  private static final String SECRET = secret("a secret of thirty-two bytes, new");
  private static final String OLDER = secret("a secret of thirty-two bytes, old");
  private static final String BODY =
      "{\"type\":\"handoff.sent\",\"data\":{\"handoff\":\"%s\"}}".formatted(HANDOFF);

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<Delivery> worked = new LinkedBlockingQueue<>();
  private PartnerEndpoint endpoint;

  @BeforeEach
  void open(@TempDir Path secrets) throws IOException {
    for (var partner : PartnerService.values()) {
      var file = secrets.resolve("partner-" + partner.id() + ".key");
      Files.write(file, List.of(SECRET, OLDER));
    }
    endpoint = new PartnerEndpoint(0, secrets, worked::add);
  }

  @AfterEach
  void close() {
    endpoint.close();
    http.close();
  }

  @Test
  void a_signed_webhook_is_taken_and_worked_on() throws Exception {
    assertThat(deliver("msg-1", "ssm-charleroi", SECRET, Instant.now(), BODY)).isEqualTo(202);

    var expected = new Delivery("msg-1", PartnerService.SSM, HANDOFF);
    assertThat(worked.poll(5, TimeUnit.SECONDS)).isEqualTo(expected);
    assertThat(endpoint.inbox().deliveries()).containsExactly(expected);
  }

  @Test
  void while_a_secret_is_replaced_the_older_one_still_counts() throws Exception {
    assertThat(deliver("msg-1", "ssm-charleroi", OLDER, Instant.now(), BODY)).isEqualTo(202);
  }

  @Test
  void a_repeat_is_taken_again_but_worked_on_once() throws Exception {
    deliver("msg-1", "ihp-charleroi", SECRET, Instant.now(), BODY);
    assertThat(deliver("msg-1", "ihp-charleroi", SECRET, Instant.now(), BODY)).isEqualTo(202);

    endpoint.close(); // waits for whatever is being worked on
    assertThat(worked).hasSize(1);
    assertThat(endpoint.inbox().deliveries()).hasSize(2);
  }

  @Test
  void a_changed_body_is_turned_away() throws Exception {
    var signature = sign("msg-1", SECRET, Instant.now(), BODY);
    var other = BODY.replace("0001", "0002");

    assertThat(post("msg-1", "ssm-charleroi", Instant.now(), signature, other)).isEqualTo(401);
    turnedAway();
  }

  @Test
  void another_secret_is_turned_away() throws Exception {
    var strange = secret("a secret of nobody in this story");
    assertThat(deliver("msg-1", "ssm-charleroi", strange, Instant.now(), BODY)).isEqualTo(401);
    turnedAway();
  }

  @Test
  void an_old_webhook_is_turned_away() throws Exception {
    var long_ago = Instant.now().minus(Duration.ofMinutes(10));
    assertThat(deliver("msg-1", "ssm-charleroi", SECRET, long_ago, BODY)).isEqualTo(401);
    turnedAway();
  }

  @Test
  void an_unknown_partner_does_not_exist() throws Exception {
    assertThat(deliver("msg-1", "nobody", SECRET, Instant.now(), BODY)).isEqualTo(404);
  }

  private void turnedAway() {
    endpoint.close();
    assertThat(worked).isEmpty();
    assertThat(endpoint.inbox().deliveries()).isEmpty();
    assertThat(endpoint.inbox().forged()).isEqualTo(1);
  }

  private int deliver(String id, String partner, String secret, Instant at, String body)
      throws Exception {
    return post(id, partner, at, sign(id, secret, at, body), body);
  }

  private static String sign(String id, String secret, Instant at, String body) throws Exception {
    return new Webhook(secret).sign(id, at.getEpochSecond(), body);
  }

  private int post(String id, String partner, Instant at, String signature, String body)
      throws Exception {
    var uri = "http://127.0.0.1:%d/webhooks/%s".formatted(endpoint.port(), partner);
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String secret(String text) {
    return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
