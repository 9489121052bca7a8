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

  private static final String ESCALATION =
      """
      {"urgency": "P1", "steps": [
        {"target": {"kind": "ON_CALL", "roster": "psychologists"}, "answerWithin": "%s"},
        {"target": {"kind": "PERSON", "person": "dirk"}, "answerWithin": "PT5M"}]}\
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;
  String organisation;
  String coordinator;
  String foreigner;

  @BeforeEach
  void newOrganisations() {
    cell = new Cell(port);
    stored = new Stored(db);
    organisation = "capas-" + UUID.randomUUID();
    coordinator = Cell.token("coordinator", organisation, Role.COORDINATOR);
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

  @Test
  void an_escalation_is_written_into_the_crises_to_come() {
    everybodyIsKnown();
    post("rosters", ROSTER).is(200);
    var worker = Cell.token("worker", organisation, Role.SOCIAL_WORKER);
    var before = cell.post(worker, "crises", "{}").is(201).id();

    post("escalation-policies", ESCALATION.formatted("PT7M")).is(200);
    var crisis = cell.post(worker, "crises", "{}").is(201).id();
    post("escalation-policies", ESCALATION.formatted("PT9M")).is(200);

    assertThat(escalation(before, "version")).isEqualTo("0");
    assertThat(escalation(crisis, "version")).isEqualTo("1");
    assertThat(escalation(crisis, "steps,0,answerWithin")).isEqualTo("PT7M");
    assertThat(escalation(crisis, "steps,0,target,roster")).isEqualTo("psychologists");
  }

  @Test
  void an_alarm_is_taken_although_the_policy_cannot_be_read() {
    everybodyIsKnown();
    post("rosters", ROSTER).is(200);
    post("escalation-policies", ESCALATION.formatted("PT7M")).is(200);
    db.sql("UPDATE escalation_policies SET plan = '{\"steps\": []}' WHERE organisation = ?")
        .param(organisation)
        .update();

    var worker = Cell.token("worker", organisation, Role.SOCIAL_WORKER);
    var crisis = cell.post(worker, "crises", "{}").is(201).id();

    assertThat(escalation(crisis, "version")).isEqualTo("0");
  }

  @Test
  void an_escalation_that_ends_in_a_roster_is_refused() {
    everybodyIsKnown();
    post("rosters", ROSTER).is(200);

    var reply =
        post(
            "escalation-policies",
            """
            {"urgency": "P1", "steps": [{"target": {"kind": "ON_CALL"}, "answerWithin": "PT5M"}]}\
            """);

    assertThat(reply.is(422).problem()).isEqualTo("last-step-unsure");
    assertThat(reply.pointer()).isEqualTo("/steps");
  }

  @Test
  void a_target_that_is_two_things_is_refused() {
    var reply =
        post(
            "escalation-policies",
            """
            {"urgency": "P1", "steps": [{"target": {"kind": "COORDINATORS", "person": "anna"},
                                         "answerWithin": "PT5M"}]}\
            """);

    assertThat(reply.is(422).problem()).isEqualTo("policy-invalid");
  }

  @Test
  void a_claim_is_confirmed_given_back_and_taken_by_another() {
    var anna = Cell.token("anna", organisation, Role.PSYCHOLOGIST);
    var bert = Cell.token("bert", organisation, Role.PSYCHOLOGIST);
    var crisis = "crises/" + cell.post(anna, "crises", "{}").is(201).id();

    cell.post(anna, crisis + "/claim", "{}").is(200);
    cell.post(anna, crisis + "/claim-confirmation", "{}").is(200);
    assertThat(cell.post(bert, crisis + "/release", "{}").is(403).problem()).isEqualTo("not-yours");
    cell.post(anna, crisis + "/release", "{}").is(200);
    cell.post(bert, crisis + "/claim", "{}").is(200);
  }

  @Test
  void anybody_raises_the_urgency_and_a_psychologist_lowers_it() {
    var anna = Cell.token("anna", organisation, Role.PSYCHOLOGIST);
    var crisis = "crises/" + cell.post(anna, "crises", "{\"urgency\": \"P2\"}").is(201).id();
    var judged = "{\"urgency\": \"%s\", \"reason\": \"as I see it\"}";

    var emergency = post(crisis + "/urgency", judged.formatted("P0")).is(200);
    assertThat(emergency.body().get("instruction").asString()).startsWith("Call 112");
    assertThat(post(crisis + "/urgency", judged.formatted("P3")).is(403).problem())
        .isEqualTo("lowering-needs-psychologist");
    cell.post(anna, crisis + "/urgency", judged.formatted("P3")).is(200);
  }

  private String escalation(String crisis, String path) {
    return db.sql(
            "SELECT content #>> ?::text[] FROM events WHERE stream = ? AND name ="
                + " 'crisis-raised.v1'")
        .params("{escalation,%s}".formatted(path), crisis)
        .query(String.class)
        .single();
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
