package be.capas.command.sealing;

import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Keys are given to machines, and only those of the organisations that they work for. */
@ServiceTest
class KeysTest {
  private static final String READER = RealServers.IDENTITY.machine("reader", ORGANISATION);
  private static final String GENT = RealServers.IDENTITY.machine("reader-gent", "ocmw-gent");

  @LocalServerPort int port;
  private Cell cell;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
  }

  @Test
  void a_machine_gets_the_keys_that_there_are() {
    var person = cell.person();

    var reply = ask(READER, ORGANISATION, person + "/IDENTITY", person + "/SECRET").is(200);

    assertThat(reply.body().get("keys").propertyNames()).containsExactly(person + "/IDENTITY");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void a_key_of_another_organisation_is_not_found() {
    var person = cell.person();

    assertThat(ask(GENT, "ocmw-gent", person + "/IDENTITY").is(200).body().get("keys")).isEmpty();
  }

  @Test
  void a_machine_that_does_not_work_for_an_organisation_is_refused() {
    assertThat(ask(GENT, ORGANISATION, key()).is(403).problem()).isEqualTo("forbidden");
  }

  @Test
  void people_get_no_keys() {
    assertThat(ask(COORDINATION, ORGANISATION, key()).is(403).problem()).isEqualTo("forbidden");
    assertThat(ask(null, ORGANISATION, key()).is(401).problem()).isEqualTo("token-required");
  }

  @Test
  void a_question_that_is_too_long_or_names_no_key_is_told_so() {
    var many = ask(READER, ORGANISATION, Collections.nCopies(501, key()).toArray(String[]::new));
    assertThat(many.is(400).problem()).isEqualTo("invalid-field");
    assertThat(many.pointer()).isEqualTo("/keys");

    assertThat(ask(READER, ORGANISATION).is(400).pointer()).isEqualTo("/keys");
    assertThat(ask(READER, ORGANISATION, "capas-charleroi/FINGERPRINT").is(400).pointer())
        .isEqualTo("/keys/0");
  }

  private static String key() {
    return UUID.randomUUID() + "/SECRET";
  }

  private Reply ask(@Nullable String token, String organisation, String... keys) {
    return cell.send(
        token,
        "/internal/keys",
        "{\"organisation\":\"%s\",\"keys\":%s}"
            .formatted(organisation, new JsonMapper().writeValueAsString(List.of(keys))),
        request -> request);
  }
}
