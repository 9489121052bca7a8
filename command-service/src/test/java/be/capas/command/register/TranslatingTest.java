package be.capas.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.register.RegisterFile.Row;
import be.capas.command.register.Translating.Ready;
import be.capas.command.register.Translating.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Which command a row comes to. */
class TranslatingTest {
  private static final RegisterIds IDS =
      (kind, key) -> UUID.nameUUIDFromBytes((kind + key).getBytes(StandardCharsets.UTF_8));
  private static final Map<String, String> ZOE =
      Map.of("key", "7", "givenName", "Zoé", "familyName", "Martin", "antenna", "nord");

  private static Translating.Made made(Kind kind, Map<String, String> values) {
    return made(kind, values, Dates.UNAMBIGUOUS);
  }

  private static Translating.Made made(Kind kind, Map<String, String> values, Dates dates) {
    return new Translating(kind, IDS, dates).of(new Row(2, values, null));
  }

  private static Map<String, String> with(Map<String, String> row, String column, String cell) {
    var more = new HashMap<>(row);
    more.put(column, cell);
    return more;
  }

  private static void comesTo(Translating.Made made, String path, String body) {
    assertThat(made).isInstanceOf(Ready.class);
    var instruction = ((Ready) made).instruction();
    assertThat(instruction.path()).isEqualTo(path);
    assertThat(instruction.body()).isEqualTo(JsonMapper.shared().readTree(body));
  }

  @Test
  void a_person_is_registered_under_an_id_that_follows_from_the_key() {
    var row = new HashMap<>(ZOE);
    row.putAll(
        Map.of(
            "birthDate", "31/12/1990",
            "languages", "fr | nl",
            "interpreterNeeded", "Oui",
            "situations", "HOMELESS",
            "occurredAt", "2020-07-01"));

    comesTo(
        made(Kind.PEOPLE, row),
        "persons",
        """
        {"id": "%s", "givenName": "Zoé", "familyName": "Martin", "birthDate": "1990-12-31",
         "languages": ["fr", "nl"], "interpreterNeeded": true, "situations": ["HOMELESS"],
         "antenna": "nord", "occurredAt": "2020-06-30T22:00:00Z"}\
        """
            .formatted(IDS.of(Kind.PEOPLE, "7")));
  }

  @Test
  void an_accompaniment_is_asked_for_by_its_person_with_whoever_holds_the_thread() {
    var row =
        Map.of(
            "key", "A1",
            "person", "7",
            "sourceKind", "USER",
            "reasons", "ISOLATION|GRIEF",
            "holderKind", "WORKER",
            "holder", "anna");

    comesTo(
        made(Kind.ACCOMPANIMENTS, row),
        "persons/%s/help-requests".formatted(IDS.of(Kind.PEOPLE, "7")),
        """
        {"id": "%s", "source": {"kind": "USER"}, "reasons": ["ISOLATION", "GRIEF"],
         "holder": {"kind": "WORKER", "id": "anna"}}\
        """
            .formatted(IDS.of(Kind.ACCOMPANIMENTS, "A1")));
  }

  @Test
  void a_person_whose_file_was_here_before_is_named_by_its_id() {
    var id = UUID.fromString("0199a0b0-0000-7000-8000-000000000001");
    var row =
        Map.of("key", "A1", "person", id.toString(), "sourceKind", "USER", "reasons", "GRIEF");

    assertThat(((Ready) made(Kind.ACCOMPANIMENTS, row)).instruction().path())
        .isEqualTo("persons/%s/help-requests".formatted(id));
  }

  @Test
  void a_person_whom_a_register_gave_such_an_id_of_its_own_is_named_by_that_key() {
    var key = "6f2c1e9a-3b7d-4c55-9e10-2a4b6c8d0e1f";
    var row = Map.of("key", "A1", "person", key, "sourceKind", "USER", "reasons", "GRIEF");

    assertThat(((Ready) made(Kind.ACCOMPANIMENTS, row)).instruction().path())
        .isEqualTo("persons/%s/help-requests".formatted(IDS.of(Kind.PEOPLE, key)));
  }

  @Test
  void a_partner_service_is_listed_with_the_ways_to_reach_it() {
    var row =
        Map.of(
            "key", "P1",
            "partner", "ssm-charleroi",
            "name", "SSM",
            "kind", "SSM",
            "zones", "charleroi",
            "audience", "ADULT",
            "languages", "fr",
            "reach", "MAIL: ssm@example.org | WEBHOOK:https://example.org/hook");

    comesTo(
        made(Kind.PARTNER_SERVICES, row),
        "partner-services",
        """
        {"id": "%s", "partner": "ssm-charleroi", "name": "SSM", "kind": "SSM",
         "zones": ["charleroi"], "audience": ["ADULT"], "languages": ["fr"],
         "reach": [{"channel": "MAIL", "address": "ssm@example.org"},
                   {"channel": "WEBHOOK", "address": "https://example.org/hook"}]}\
        """
            .formatted(IDS.of(Kind.PARTNER_SERVICES, "P1")));
  }

  @Test
  void what_every_row_must_have_is_missed_by_its_name() {
    var row = new HashMap<>(ZOE);
    row.remove("antenna");

    assertThat(made(Kind.PEOPLE, row)).isEqualTo(new Wrong("antenna", Fault.CELL_MISSING));
  }

  @ParameterizedTest
  @CsvSource({
    "birthDate, 01/02/1990, DATE_AMBIGUOUS",
    "birthDate, 31/02/1990, CELL_UNREADABLE",
    "birthDate, yesterday, CELL_UNREADABLE",
    "interpreterNeeded, maybe, CELL_UNREADABLE",
    "occurredAt, soon, CELL_UNREADABLE",
  })
  void what_could_mean_two_things_or_none_is_refused(String column, String cell, Fault fault) {
    assertThat(made(Kind.PEOPLE, with(ZOE, column, cell))).isEqualTo(new Wrong(column, fault));
  }

  @ParameterizedTest
  @CsvSource({"1990-02-01", "01/02/1990", "1-2-1990", "01.02.1990"})
  void with_the_day_first_every_date_is_clear(String cell) {
    var made = made(Kind.PEOPLE, with(ZOE, "birthDate", cell), Dates.DAY_FIRST);

    assertThat(((Ready) made).instruction().body().get("birthDate").asString())
        .isEqualTo("1990-02-01");
  }
}
