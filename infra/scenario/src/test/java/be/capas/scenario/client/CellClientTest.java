package be.capas.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.scenario.Addresses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that goes on until it is answered, and asks for everything only once. */
class CellClientTest {
  private static final UUID PERSON = UUID.randomUUID();
  private static final Command COMMAND =
      Command.of("worker-nord", PERSON, "persons").with("id", PERSON);
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(10), Duration.ofMillis(200));

  private final List<String> waited = new ArrayList<>();
  private FakeService service;
  private CellClient client;

  @BeforeEach
  void open() throws IOException {
    service = new FakeService();
    URI uri = service.uri();
    var addresses = new Addresses(uri, uri, uri, uri, "", "");
    client = new CellClient(addresses, Map.of("worker-nord", "secret"), PATIENCE, waited::add);
  }

  @AfterEach
  void close() {
    client.close();
    service.close();
  }

  @Test
  void writes_down_what_was_acknowledged() {
    service.answers(201, PERSON, 3);

    var acknowledged = client.command(COMMAND);

    assertThat(acknowledged)
        .isEqualTo(new Acknowledged(COMMAND.key(), PERSON, PERSON, 0, 3, "position"));
    assertThat(client.book().events()).isEqualTo(3);
    assertThat(service.tokens()).containsExactly("Bearer token-1");
  }

  @Test
  void sends_the_same_request_under_the_same_key_until_it_is_answered() {
    service.answers(503, PERSON, 0);
    service.answers(500, PERSON, 0);
    service.hangsUp();
    service.answers(201, PERSON, 1);

    client.command(COMMAND);

    assertThat(service.keys()).hasSize(4).containsOnly("\"" + COMMAND.key() + "\"");
    assertThat(client.book().events()).isEqualTo(1);
  }

  @Test
  void says_so_when_it_has_to_wait() {
    for (int i = 0; i < 5; i++) {
      service.answers(503, PERSON, 0);
    }
    service.answers(201, PERSON, 1);

    client.command(COMMAND);

    assertThat(waited).containsExactly("POST /api/persons answered 503: trying again");
  }

  @Test
  void waits_while_its_own_first_attempt_still_runs() {
    service.refuses(409, "request-in-progress");
    service.answers(200, PERSON, 1);

    client.command(COMMAND);

    assertThat(service.keys()).hasSize(2);
  }

  @Test
  void takes_no_for_an_answer() {
    service.refuses(409, "already-claimed");

    assertThatThrownBy(() -> client.command(COMMAND))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.reason()).isEqualTo("urn:capas:problem:already-claimed");
            });
    assertThat(service.keys()).hasSize(1);
    assertThat(client.book().all()).isEmpty();
  }

  @Test
  void counts_a_request_that_it_sent_twice_once() {
    service.answers(201, PERSON, 2);
    service.answers(200, PERSON, 2);

    client.command(COMMAND);
    client.command(COMMAND);

    assertThat(client.book().all()).hasSize(1);
    assertThat(client.book().events()).isEqualTo(2);
  }

  @Test
  void does_not_put_up_with_two_answers_to_one_request() {
    service.answers(201, PERSON, 2);
    service.answers(200, UUID.randomUUID(), 2);
    client.command(COMMAND);

    assertThatThrownBy(() -> client.command(COMMAND)).hasMessageContaining("differently");
  }

  @Test
  void gives_up_in_the_end() {
    var impatient = new Patience(Duration.ofMillis(300), Duration.ofMillis(100));
    var nowhere = URI.create("http://127.0.0.1:1");
    var addresses = new Addresses(nowhere, nowhere, nowhere, service.uri(), "", "");
    try (var hasty =
        new CellClient(addresses, Map.of("worker-nord", "secret"), impatient, waited::add)) {
      assertThatThrownBy(() -> hasty.command(COMMAND)).hasMessageContaining("no answer from");
    }
  }
}
