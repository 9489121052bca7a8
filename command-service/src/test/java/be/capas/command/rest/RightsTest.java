package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.gateway.MessageIds;
import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RightsTest {
  private static final String ALL = "{\"part\":\"ALL\"}";
  private static final String SOCIAL = "{\"part\":\"SOCIAL\"}";
  private static final String CARE = "{\"part\":\"CARE\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void who_a_person_is_is_put_right_and_nothing_of_it_can_be_read() {
    var person = cell.person();

    cell.post(
            WORKER,
            "persons/" + person + "/identity",
            "{\"givenName\":\"Zoë\",\"familyName\":\"Vandermeersch\",\"birthDate\":\"1961-07-30\"}")
        .is(200);

    assertThat(stored.of(person)).containsExactly("person-registered.v1", "identity-corrected.v1");
    assertThat(bytes(person)).noneMatch(it -> it.contains("Vandermeersch") || it.contains("1961"));
  }

  @Test
  void an_erased_file_has_no_keys_and_its_events_are_the_bytes_that_they_were() {
    var person = cell.oldPerson();
    var before = bytes(person);
    var published = stored.about(person);
    assertThat(keys(person)).hasSize(3);

    var reply = erase(person, ALL).is(200);

    assertThat(reply.events()).isEqualTo(1);
    assertThat(keys(person)).isEmpty();
    assertThat(bytes(person)).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
    assertThat(stored.about(person)).startsWith(published.toArray(String[]::new));
    assertThat(stored.of(person)).endsWith("person-erased.v1");
  }

  @Test
  void the_receipt_says_what_went_when_by_whom_and_that_nothing_else_changed() {
    var person = cell.oldPerson();
    erase(person, ALL).is(200);

    var receipt = cell.get(PROTECTION, "persons/" + person + "/erasures").is(200).body();

    var erasure = receipt.get("erasures").get(0);
    assertThat(receipt.get("erasures")).hasSize(1);
    assertThat(erasure.get("event").asString()).isEqualTo(lastEvent(person));
    assertThat(erasure.get("by").asString()).isEqualTo("protection");
    assertThat(erasure.get("keys")).hasSize(3);
    assertThat(erasure.get("classes")).hasSize(3);
    assertThat(erasure.get("events").asInt()).isEqualTo(stored.about(person).size());
    assertThat(erasure.get("digest").asString()).hasSize(64);
    assertThat(erasure.get("unchanged").asBoolean()).isTrue();
  }

  @Test
  void a_receipt_notices_when_an_event_was_tampered_with() {
    var person = cell.oldPerson();
    erase(person, ALL).is(200);

    db.sql(
            "UPDATE domainevententry SET payload = payload || ' '::bytea"
                + " WHERE aggregateidentifier = ? AND sequencenumber = 0")
        .param(person)
        .update();

    var receipt = cell.get(PROTECTION, "persons/" + person + "/erasures").body();
    assertThat(receipt.at("/erasures/0/unchanged").asBoolean(true)).isFalse();
  }

  @Test
  void another_organisation_sees_no_receipt() {
    var person = cell.oldPerson();
    erase(person, ALL).is(200);

    var answer = cell.get(Cell.FOREIGN_PROTECTION, "persons/" + person + "/erasures");

    assertThat(answer.is(200).body().get("erasures")).isEmpty();
  }

  @Test
  void care_is_refused_with_its_ground_and_its_day_while_the_social_part_goes() {
    var person = cell.oldPerson();
    visitAgain(person);
    var until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")).plusYears(30);

    var refused = erase(person, CARE).is(409);
    erase(person, SOCIAL).is(200);

    assertThat(refused.problem()).isEqualTo("retention-duty");
    assertThat(refused.pointer()).isEqualTo("/part");
    assertThat(refused.body().get("ground").asString()).isEqualTo("law-of-2019-04-22-art-35");
    assertThat(refused.body().get("until").asString()).isEqualTo(until.plusDays(1).toString());
    assertThat(keys(person)).containsExactly(person + "/IDENTITY", person + "/SECRET");
    assertThat(erase(person, ALL).is(409).problem()).isEqualTo("retention-duty");
  }

  @Test
  void a_file_in_use_is_not_erased() {
    var person = cell.person();
    cell.helpRequest(person).is(201);

    var refused = erase(person, SOCIAL).is(409);

    assertThat(refused.problem()).isEqualTo("file-in-use");
    assertThat(refused.body().get("open").asString()).isEqualTo("accompaniment");
    assertThat(keys(person)).hasSize(2);
  }

  @Test
  void a_partner_who_is_still_asked_keeps_it_from_being_erased() {
    var person = cell.person();
    var accompaniment = cell.helpRequest(person).is(201).id();
    var handoff = cell.sentHandoff(accompaniment);
    assertThat(erase(person, SOCIAL).is(409).body().get("open").asString())
        .isEqualTo("accompaniment, handoff");

    cell.post(Cell.SSM, "handoffs/" + handoff + "/refusal", "{\"reason\":\"OTHER\"}").is(200);
    assertThat(erase(person, SOCIAL).is(409).body().get("open").asString())
        .isEqualTo("accompaniment");
    cell.post(ANNA, "accompaniments/" + accompaniment + "/close", "{\"reason\":\"OTHER\"}").is(200);

    erase(person, SOCIAL).is(200);
  }

  @Test
  void nobody_is_asked_to_take_somebody_who_was_erased() {
    var person = cell.person();
    var accompaniment = cell.helpRequest(person).is(201).id();
    var handoff =
        cell.post(
                WORKER,
                "handoffs",
                "{\"accompaniment\":\"%s\",\"partner\":\"ssm-charleroi\",\"urgency\":\"P3\"}"
                    .formatted(accompaniment))
            .is(201)
            .id();
    cell.post(ANNA, "accompaniments/" + accompaniment + "/close", "{\"reason\":\"OTHER\"}").is(200);
    erase(person, SOCIAL).is(200);

    var sent =
        cell.post(
            WORKER,
            "handoffs/" + handoff + "/send",
            "{\"basis\":\"SHARED_SECRECY\",\"recipient\":\"HEALTH_PROFESSIONAL\",\"shared\":[\"IDENTITY\"]}");

    assertThat(sent.is(409).problem()).isEqualTo("person-erased");
  }

  @Test
  void nothing_is_added_to_an_erased_file() {
    var person = cell.person();
    erase(person, SOCIAL).is(200);

    assertThat(cell.helpRequest(person).is(409).problem()).isEqualTo("person-erased");
    assertThat(
            cell.post(
                    WORKER,
                    "persons/" + person + "/identity",
                    "{\"givenName\":\"A\",\"familyName\":\"B\"}")
                .is(409)
                .problem())
        .isEqualTo("person-erased");
    assertThat(keys(person)).isEmpty();
  }

  @Test
  void an_alarm_about_an_erased_person_is_accepted_as_one_about_somebody_unnamed() {
    var person = cell.person();
    erase(person, SOCIAL).is(200);

    var alarm =
        cell.post(
                WORKER,
                "crises",
                "{\"person\":\"%s\",\"narrative\":\"on the bridge\"}".formatted(person))
            .is(201);

    assertThat(alarm.body().at("/warnings/0/code").asString()).isEqualTo("unknown-person");
    assertThat(stored.about(alarm.id())).containsExactly("crisis-raised.v1");
    assertThat(keys(alarm.id())).isNotEmpty();
    assertThat(keys(person)).isEmpty();
  }

  @Test
  void nobody_can_guess_at_what_was_once_sent() {
    var registration =
        "{\"id\":\"%s\",\"givenName\":\"Zoé\",\"familyName\":\"Martin\",\"antenna\":\"nord\"}"
            .formatted(MessageIds.next());
    var person = cell.post(WORKER, "persons", registration).is(201).id();
    cell.post(WORKER, "persons", registration).is(200);

    erase(person, SOCIAL).is(200);

    assertThat(cell.post(WORKER, "persons", registration).is(409).problem())
        .isEqualTo("id-already-used");
  }

  @Test
  void erased_twice_is_erased_once() {
    var person = cell.person();
    erase(person, SOCIAL).is(200);

    assertThat(erase(person, SOCIAL).is(200).events()).isZero();
    assertThat(cell.get(PROTECTION, "persons/" + person + "/erasures").body().get("erasures"))
        .hasSize(1);
  }

  private void visitAgain(String person) {
    var accompaniment = cell.helpRequest(person).is(201).id();
    cell.post(ANNA, "accompaniments/" + accompaniment + "/close", "{\"reason\":\"OTHER\"}").is(200);
  }

  private Reply erase(String person, String part) {
    return cell.post(PROTECTION, "persons/" + person + "/erasure", part);
  }

  private List<String> keys(String subject) {
    return db.sql("SELECT id FROM sealing_keys WHERE id LIKE ? ORDER BY id")
        .param(subject + "/%")
        .query(String.class)
        .list();
  }

  private String lastEvent(String stream) {
    return db.sql(
            "SELECT eventidentifier FROM domainevententry WHERE aggregateidentifier = ?"
                + " ORDER BY sequencenumber DESC LIMIT 1")
        .param(stream)
        .query(String.class)
        .single();
  }

  /** All that is stored of a person's events, as the bytes that they are. */
  private List<String> bytes(String person) {
    return db.sql(
            """
            SELECT convert_from(payload || metadata, 'UTF8') FROM domainevententry
            WHERE convert_from(metadata, 'UTF8')::json ->> 'person' = ? ORDER BY globalindex
            """)
        .param(person)
        .query(String.class)
        .list();
  }
}
