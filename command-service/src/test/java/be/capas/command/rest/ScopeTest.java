package be.capas.command.rest;

import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An antenna's worker acts for the people of that antenna; an alarm is anybody's to raise. */
@ServiceTest
class ScopeTest {
  private static final String ELSEWHERE = of("ouest", SOCIAL_WORKER);

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visits | {\"place\": \"HOME\", \"outcome\": \"MET\", \"narrative\": \"sleeps\"}",
        "links | {\"kind\": \"FAMILY\"}",
        "holder | {\"holder\": {\"kind\": \"WORKER\", \"id\": \"me\"}}"
      })
  void another_antennas_accompaniment_is_as_unknown_as_none(String what, String body) {
    var theirs = cell.accompaniment();
    var events = stored.of(theirs);

    sameAsUnknown(
        cell.post(ELSEWHERE, "accompaniments/" + theirs + "/" + what, body),
        cell.post(ELSEWHERE, "accompaniments/" + UUID.randomUUID() + "/" + what, body));
    assertThat(stored.of(theirs)).isEqualTo(events);
    cell.post(WORKER, "accompaniments/" + theirs + "/" + what, body).is(200);
  }

  @Test
  void another_antennas_handoff_is_as_unknown_as_none() {
    var accompaniment = cell.accompaniment();
    var proposal =
        "{\"accompaniment\": \"%s\", \"partner\": \"ssm-charleroi\", \"urgency\": \"P3\"}";
    var sent = cell.sentHandoff(accompaniment);

    sameAsUnknown(
        cell.post(ELSEWHERE, "handoffs", proposal.formatted(accompaniment)),
        cell.post(ELSEWHERE, "handoffs", proposal.formatted(UUID.randomUUID())));
    sameAsUnknown(
        cell.post(ELSEWHERE, "handoffs/" + sent + "/acceptance", "{}"),
        cell.post(ELSEWHERE, "handoffs/" + UUID.randomUUID() + "/acceptance", "{}"));
  }

  @Test
  void the_cell_acts_for_every_antenna() {
    var accompaniment = cell.accompaniment();

    for (var role : List.of(PSYCHOLOGIST, Role.COORDINATOR)) {
      cell.post(
              of("ouest", role),
              "accompaniments/" + accompaniment + "/links",
              "{\"kind\": \"FAMILY\"}")
          .is(200);
    }
  }

  @Test
  void whoever_is_a_worker_and_something_else_too_is_held_to_the_antennas_all_the_same() {
    var both = of("ouest", SOCIAL_WORKER, Role.DATA_PROTECTION_OFFICER);
    var person = cell.person();

    cell.post(both, "persons/" + person + "/identity", "{\"givenName\":\"A\",\"familyName\":\"B\"}")
        .is(404);
    cell.post(both, "persons/" + person + "/erasure", "{\"part\":\"SOCIAL\"}").is(200);
  }

  @Test
  void an_alarm_is_never_refused_whosever_person_it_is_about() {
    var person = cell.person();
    var alarm = "{\"person\": \"%s\", \"urgency\": \"P0\"}".formatted(person);

    var crisis = cell.post(ELSEWHERE, "crises", alarm).is(201).id();
    assertThat(cell.post(ELSEWHERE, "crises", alarm).is(200).id()).isEqualTo(crisis);
    cell.post(ELSEWHERE, "crises/" + crisis + "/emergency-confirmation", "{}").is(200);
  }

  @Test
  void help_may_be_asked_for_anybody() {
    var person = cell.person();
    var request = "{\"source\": {\"kind\": \"USER\"}, \"reasons\": [\"ISOLATION\"]}";

    cell.post(ELSEWHERE, "persons/" + person + "/help-requests", request).is(201);
    cell.post(ELSEWHERE, "persons/" + person + "/help-requests", request).is(200);
  }

  private static void sameAsUnknown(Reply theirs, Reply nobodys) {
    theirs.is(404);
    nobodys.is(404);
    assertThat(theirs.problem()).isEqualTo(nobodys.problem());
    assertThat(theirs.body().get("detail")).isEqualTo(nobodys.body().get("detail"));
  }

  private static String of(String antenna, Role... roles) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject("somebody-of-" + antenna)
                .claim("organisation", ORGANISATION)
                .claim("antennas", List.of(antenna)),
        roles);
  }
}
