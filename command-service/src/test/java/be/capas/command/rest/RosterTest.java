package be.capas.command.rest;

import static be.capas.command.support.Cell.key;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator's way from the first profile to a night that somebody else takes over. */
@ServiceTest
class RosterTest {
  private static final String ROSTER =
      """
      {"roster": "psychologists", "zone": "Europe/Brussels",
       "shifts": [{"people": ["anna", "bert"],
                   "hours": [{"days": ["MONDAY", "TUESDAY"], "from": "16:30", "to": "08:30"}],
                   "rotation": {"start": "2026-03-02", "handover": "08:30", "days": 7}},
                  {"people": ["clea"]}]}\
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;
  String coordinator;
  String foreigner;

  @BeforeEach
  void newOrganisations() {
    cell = new Cell(port);
    stored = new Stored(db);
    coordinator = Cell.token("coordinator", "capas-" + UUID.randomUUID(), Role.COORDINATOR);
    foreigner = Cell.token("coordinator", "capas-" + UUID.randomUUID(), Role.COORDINATOR);
  }

  @Test
  void a_roster_is_published_and_a_night_taken_over() {
    everybodyIsKnown();

    post("rosters", ROSTER).is(200);
    post(
            "rosters/overrides",
            """
            {"roster": "psychologists", "displaced": "clea", "by": "dirk",
             "from": "2099-03-02T19:00:00Z", "to": "2099-03-03T07:00:00Z"}\
            """)
        .is(200);

    var again =
        post(
            "rosters/overrides",
            """
            {"roster": "psychologists", "displaced": "clea", "by": "eva",
             "from": "2099-03-02T20:00:00Z", "to": "2099-03-02T21:00:00Z"}\
            """);
    assertThat(again.is(409).problem()).isEqualTo("already-displaced");
    assertThat(again.body().get("by").asString()).isEqualTo("dirk");
  }

  @Test
  void a_name_misspelt_publishes_nothing_and_is_named() {
    var before = stored.events();

    var reply = post("rosters", ROSTER).is(422);

    assertThat(reply.problem()).isEqualTo("unknown-member");
    assertThat(reply.body().get("unknown").asString()).isEqualTo("anna bert clea");
    assertThat(stored.events()).isEqualTo(before);
  }

  @Test
  void each_organisation_has_its_own_book() {
    everybodyIsKnown();
    post("rosters", ROSTER).is(200);

    assertThat(cell.post(foreigner, "rosters", ROSTER).is(422).problem())
        .isEqualTo("unknown-member");
  }

  @Test
  void the_same_request_sent_again_is_done_once() {
    everybodyIsKnown();
    var before = stored.events();
    var id = UUID.randomUUID();

    cell.post(coordinator, "rosters", ROSTER, key(id)).is(200);
    cell.post(coordinator, "rosters", ROSTER, key(id)).is(200);
    post("rosters", ROSTER).is(200);

    assertThat(stored.events()).isEqualTo(before + 1);
  }

  @Test
  void whoever_is_absent_cannot_stand_in_until_they_are_back() {
    everybodyIsKnown();
    post("rosters", ROSTER).is(200);
    post("rosters/absences", "{\"who\": \"dirk\", \"to\": \"2027-08-01T00:00:00Z\"}").is(200);
    var override =
        """
        {"roster": "psychologists", "displaced": "clea", "by": "dirk", "to": "%s"}\
        """
            .formatted(Instant.now().plusSeconds(86_400));

    assertThat(post("rosters/overrides", override).is(409).problem()).isEqualTo("absent");
    post("rosters/returns", "{\"who\": \"dirk\"}").is(200);
    post("rosters/overrides", override).is(200);
  }

  private void everybodyIsKnown() {
    for (var who : new String[] {"anna", "bert", "clea", "dirk", "eva"}) {
      post(
              "rosters/members",
              """
              {"who": "%s", "orientations": ["ADULT"], "languages": ["fr"],
               "ways": [{"kind": "SMS"}, {"kind": "MAIL", "after": "PT2M"}]}\
              """
                  .formatted(who))
          .is(200);
    }
  }

  private Cell.Reply post(String path, String body) {
    return cell.post(coordinator, path, body);
  }
}
