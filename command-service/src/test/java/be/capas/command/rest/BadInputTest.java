package be.capas.command.rest;

import static be.capas.command.support.Cell.ADMINISTRATION;
import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.HOSPITAL;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every command path with everything that can be wrong: no fault of ours, always a problem that
 * names the field, and nothing stored.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  static final String UNKNOWN = "01980000-0000-7000-8000-0000000000ff";
  private static final String STEP =
      "{\"target\":{\"kind\":\"PERSON\",\"person\":\"nobody\"},\"answerWithin\":\"PT5M\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;

  Stored stored;

  List<Path> paths;
  Wrongs wrongs;

  /**
   * A path, and how to use it rightly.
   *
   * @param by who may
   * @param good a body that is accepted, up to the state of what it is about
   * @param required the field that must not be missing, if there is one
   * @param text a field for text, with its limit
   * @param choice a field for one of several values
   * @param foreign whether it is about something that another organisation must not find
   */
  record Path(
      String path,
      String by,
      String good,
      @Nullable String required,
      @Nullable String text,
      int limit,
      @Nullable String choice,
      boolean foreign) {}

  @BeforeAll
  void findSomethingToTalkAbout() {
    cell = new Cell(port);
    stored = new Stored(db);
    wrongs = new Wrongs(cell, stored);
    paths = newPaths();
  }

  private List<Path> newPaths() {
    return Stream.concat(paths(), AccompanimentPaths.of(cell)).toList();
  }

  private Stream<Path> paths() {
    var person = cell.person();
    var accompaniment = cell.helpRequest(person).id();
    var running = "accompaniments/" + accompaniment;
    var crisis = "crises/" + cell.crisis();
    var handoff = "handoffs/" + cell.sentHandoff(accompaniment);
    var support =
        "support-requests/" + cell.post(WORKER, "support-requests", Cell.INTERVISION).is(201).id();
    var training = "trainings/" + cell.post(ANNA, "trainings", Cell.TRAINING).is(201).id();
    var service = "partner-services/" + cell.listing("partner-" + UUID.randomUUID()).is(201).id();
    var records = "persons/" + person + "/records/";
    var visit = visit(running);
    return Stream.of(
        new Path(
            "persons",
            WORKER,
            "{\"givenName\":\"A\",\"familyName\":\"B\",\"antenna\":\"nord\"}",
            "givenName",
            "familyName",
            200,
            "ageBand",
            false),
        new Path(
            "persons/" + person + "/help-requests",
            WORKER,
            "{\"source\":{\"kind\":\"USER\"},\"reasons\":[\"GRIEF\"]}",
            "source",
            "narrative",
            10_000,
            "urgency",
            true),
        new Path(
            running + "/visits",
            WORKER,
            "{\"place\":\"HOME\",\"outcome\":\"MET\"}",
            "place",
            "narrative",
            10_000,
            "outcome",
            true),
        new Path(
            running + "/links", WORKER, "{\"kind\":\"FAMILY\"}", "kind", "with", 500, "kind", true),
        new Path(
            running + "/holder",
            WORKER,
            "{\"holder\":{\"kind\":\"WORKER\",\"id\":\"somebody\"}}",
            "holder",
            null,
            0,
            null,
            true),
        new Path(
            running + "/reorient",
            ANNA,
            "{\"partner\":\"ssm-charleroi\",\"handoff\":\"%s\"}".formatted(UNKNOWN),
            "handoff",
            null,
            0,
            null,
            true),
        new Path(
            running + "/close", ANNA, "{\"reason\":\"OTHER\"}", "reason", null, 0, "reason", true),
        new Path("crises", WORKER, "{}", null, "narrative", 10_000, "urgency", false),
        new Path(crisis + "/claim", ANNA, "{}", null, null, 0, null, true),
        new Path(crisis + "/claim-confirmation", ANNA, "{}", null, null, 0, null, true),
        new Path(crisis + "/release", ANNA, "{}", null, null, 0, null, true),
        new Path(
            crisis + "/urgency",
            ANNA,
            "{\"urgency\":\"P1\",\"reason\":\"worse\"}",
            "reason",
            "reason",
            2_000,
            "urgency",
            true),
        new Path(
            crisis + "/escalate",
            ANNA,
            "{\"stepsSeen\":1,\"reason\":\"nobody comes\"}",
            "stepsSeen",
            "reason",
            2_000,
            null,
            true),
        new Path(
            crisis + "/first-contact",
            ANNA,
            "{\"means\":\"PHONE\"}",
            "means",
            null,
            0,
            "means",
            true),
        new Path(crisis + "/emergency-services", WORKER, "{}", null, null, 0, null, true),
        new Path(crisis + "/arrival", ANNA, "{}", null, null, 0, null, true),
        new Path(crisis + "/emergency-confirmation", WORKER, "{}", null, null, 0, null, true),
        new Path(
            crisis + "/stabilise",
            ANNA,
            "{\"outcome\":\"OTHER\"}",
            "outcome",
            "narrative",
            10_000,
            "outcome",
            true),
        new Path(
            crisis + "/stand-down",
            ANNA,
            "{\"reason\":\"OTHER\"}",
            "reason",
            "narrative",
            10_000,
            "reason",
            true),
        new Path(
            "handoffs",
            WORKER,
            "{\"accompaniment\":\"%s\",\"partner\":\"p\",\"urgency\":\"P3\"}"
                .formatted(accompaniment),
            "partner",
            "request",
            10_000,
            "urgency",
            true),
        new Path(
            handoff + "/send",
            WORKER,
            "{\"basis\":\"SHARED_SECRECY\",\"recipient\":\"HEALTH_PROFESSIONAL\",\"shared\":[\"IDENTITY\"]}",
            "basis",
            null,
            0,
            "basis",
            true),
        new Path(handoff + "/receipt", WORKER, "{}", null, null, 0, null, true),
        new Path(handoff + "/acceptance", WORKER, "{}", null, null, 0, null, true),
        new Path(
            handoff + "/refusal",
            WORKER,
            "{\"reason\":\"OTHER\"}",
            "reason",
            "remark",
            2_000,
            "reason",
            true),
        new Path(
            handoff + "/first-appointment",
            WORKER,
            "{\"at\":\"2046-01-01T09:00:00Z\"}",
            "at",
            "place",
            500,
            null,
            true),
        new Path(handoff + "/waiting-list", WORKER, "{}", null, null, 0, null, true),
        new Path(
            handoff + "/withdraw",
            WORKER,
            "{\"reason\":\"OTHER\"}",
            "reason",
            null,
            0,
            "reason",
            true),
        new Path(
            handoff + "/return",
            WORKER,
            "{\"reason\":\"OTHER\"}",
            "reason",
            "remark",
            2_000,
            "reason",
            true),
        new Path(
            "discharges",
            WORKER,
            "{\"handoff\":\"%s\",\"at\":\"2026-11-01T09:00:00Z\"}"
                .formatted(handoff.replace("handoffs/", "")),
            "at",
            "remark",
            2_000,
            null,
            true),
        new Path(handoff + "/appointment-kept", WORKER, "{}", null, null, 0, null, true),
        new Path(handoff + "/appointment-missed", WORKER, "{}", null, null, 0, null, true),
        new Path(
            "persons/" + person + "/identity",
            WORKER,
            "{\"givenName\":\"A\",\"familyName\":\"B\"}",
            "givenName",
            "familyName",
            200,
            null,
            true),
        new Path(
            records + visit + "/error",
            WORKER,
            "{\"reason\":\"DID_NOT_HAPPEN\"}",
            "reason",
            null,
            0,
            "reason",
            true),
        new Path(
            records + visit(running) + "/correction",
            WORKER,
            "{\"replacement\":\"%s\"}".formatted(visit(running)),
            "replacement",
            null,
            0,
            null,
            true),
        new Path(
            "persons/" + person + "/contact-persons",
            WORKER,
            "{\"relation\":\"FRIEND\",\"name\":\"Lea\"}",
            "relation",
            "name",
            200,
            "relation",
            true),
        new Path(
            "persons/" + person + "/merge",
            COORDINATION,
            "{\"duplicate\":\"%s\"}".formatted(cell.person()),
            "duplicate",
            null,
            0,
            null,
            true),
        new Path(
            "persons/" + person + "/antenna",
            WORKER,
            "{\"antenna\":\"sud\"}",
            "antenna",
            null,
            0,
            null,
            true),
        new Path(
            "persons/" + cell.person() + "/erasure",
            PROTECTION,
            "{\"part\":\"SOCIAL\"}",
            "part",
            null,
            0,
            "part",
            true),
        new Path(
            "rosters",
            COORDINATION,
            "{\"roster\":\"r\",\"shifts\":[{\"people\":[\"nobody\"]}],\"zone\":\"Europe/Brussels\"}",
            "zone",
            null,
            0,
            null,
            false),
        new Path(
            "rosters/overrides",
            COORDINATION,
            "{\"roster\":\"r\",\"displaced\":\"a\",\"by\":\"b\",\"to\":\"2099-01-01T00:00:00Z\"}",
            "by",
            null,
            0,
            null,
            false),
        new Path(
            "rosters/swaps",
            COORDINATION,
            "{\"roster\":\"r\",\"first\":%s,\"second\":%s}".formatted(stretch("a"), stretch("b")),
            "roster",
            null,
            0,
            null,
            false),
        new Path("rosters/members", COORDINATION, "{\"who\":\"a\"}", "who", null, 0, null, false),
        new Path(
            "rosters/absences",
            COORDINATION,
            "{\"who\":\"a\",\"to\":\"2099-01-01T00:00:00Z\"}",
            "to",
            null,
            0,
            null,
            false),
        new Path("rosters/returns", COORDINATION, "{\"who\":\"a\"}", "who", null, 0, null, false),
        new Path(
            "escalation-policies",
            COORDINATION,
            "{\"urgency\":\"P1\",\"steps\":[%s]}".formatted(STEP),
            "urgency",
            null,
            0,
            "urgency",
            false),
        new Path(
            "persons/" + person + "/consents",
            WORKER,
            "{\"recipient\":\"p\",\"classes\":[\"IDENTITY\"],\"until\":\"2099-01-01T00:00:00Z\",\"form\":\"SPOKEN\"}",
            "recipient",
            null,
            0,
            "form",
            true),
        new Path(
            "persons/" + person + "/consents/" + cell.consent(person, "p") + "/withdrawal",
            WORKER,
            "{}",
            null,
            null,
            0,
            null,
            true),
        new Path(
            "retention/proposals/" + proposal() + "/confirmation",
            PROTECTION,
            "{}",
            null,
            null,
            0,
            null,
            true),
        new Path(
            "partner-services",
            ADMINISTRATION,
            Cell.entryOf("partner-" + UUID.randomUUID()),
            "zones",
            "name",
            200,
            "kind",
            false),
        new Path(
            service + "/listing", ADMINISTRATION, Cell.ENTRY, "zones", "name", 200, "kind", true),
        new Path(
            service + "/capacity", ADMINISTRATION, "{\"places\":3}", null, null, 0, null, true),
        new Path(
            service + "/suspension",
            ADMINISTRATION,
            "{\"reason\":\"OTHER\"}",
            "reason",
            null,
            0,
            "reason",
            true),
        new Path("support-requests", WORKER, Cell.INTERVISION, "theme", null, 0, "urgency", false),
        new Path(
            support + "/schedule",
            ANNA,
            "{\"at\":\"2046-01-01T09:00:00Z\"}",
            "at",
            null,
            0,
            null,
            true),
        new Path(
            support + "/holding",
            ANNA,
            "{\"participants\":[\"worker-nord\"]}",
            null,
            null,
            0,
            null,
            true),
        new Path(
            support + "/refusal",
            ANNA,
            "{\"reason\":\"OTHER\"}",
            "reason",
            null,
            0,
            "reason",
            true),
        new Path("trainings", ANNA, Cell.TRAINING, "days", "title", 200, "topic", false),
        new Path(
            training + "/sessions",
            ANNA,
            "{\"kind\":\"TRAINING_DAY\",\"at\":\"2046-01-01T09:00:00Z\"}",
            "at",
            null,
            0,
            "kind",
            true),
        new Path(training + "/enrolments", WORKER, "{}", null, null, 0, null, true),
        new Path(
            training + "/attendance",
            ANNA,
            "{\"session\":1,\"present\":[\"worker-nord\"]}",
            "present",
            null,
            0,
            null,
            true),
        new Path(training + "/completion", ANNA, "{}", null, null, 0, null, true));
  }

  /** A visit that was made; what it is recorded as. */
  private String visit(String running) {
    cell.post(WORKER, running + "/visits", "{\"place\":\"HOME\",\"outcome\":\"MET\"}").is(200);
    return stored.lastEvent(running.substring(running.indexOf('/') + 1));
  }

  private static String stretch(String who) {
    return "{\"who\":\"%s\",\"from\":\"2099-01-01T00:00:00Z\",\"to\":\"2099-01-02T00:00:00Z\"}"
        .formatted(who);
  }

  private UUID proposal() {
    var proposal = UUID.randomUUID();
    db.sql(
            """
            INSERT INTO retention_proposals VALUES
            (?, ?::uuid, ?, 'SOCIAL', 'g', '2000-01-01', '2000-01-01', '2010-01-01', now(), 'OPEN')
            """)
        .params(proposal, cell.person(), Cell.ORGANISATION)
        .update();
    return proposal;
  }

  @TestFactory
  Stream<DynamicTest> nothing_wrong_is_stored() {
    return paths.stream().flatMap(wrongs::of);
  }

  @TestFactory
  Stream<DynamicTest> what_is_sent_again_is_not_done_again() {
    return newPaths().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.path,
                    () -> {
                      var key = Cell.key(UUID.randomUUID());
                      var first = cell.post(path.by, path.path, path.good, key);
                      var before = stored.events();
                      var again = cell.post(path.by, path.path, path.good, key);

                      assertThat(again.status()).isEqualTo(first.status()).isLessThan(500);
                      assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
                      assertThat(again.header("Capas-Position"))
                          .isEqualTo(first.header("Capas-Position"));
                      assertThat(stored.events()).isEqualTo(before);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> one_partner_does_not_find_anothers_handoff() {
    return paths.stream()
        .filter(BadInputTest::isPartnersOwn)
        .map(path -> wrongs.unknown(path, "another partner's", HOSPITAL, path.path, path.good));
  }

  @TestFactory
  Stream<DynamicTest> partners_do_nothing_but_answer() {
    return paths.stream()
        .filter(path -> !isPartnersOwn(path))
        .filter(path -> !path.path.endsWith("/capacity"))
        .map(
            path ->
                wrongs.wrong(
                    path,
                    "PARTNER",
                    403,
                    "forbidden",
                    "",
                    () -> wrongs.send(path, Cell.SSM, path.good)));
  }

  /** What a partner says of its own handoffs. */
  private static boolean isPartnersOwn(Path path) {
    var ofAHandoff = path.path.startsWith("handoffs/") || path.path.equals("discharges");
    return ofAHandoff && !path.path.endsWith("/send") && !path.path.endsWith("/withdraw");
  }

  @TestFactory
  Stream<DynamicTest> a_partner_reports_its_own_capacity_and_no_others() {
    return paths.stream()
        .filter(path -> path.path.endsWith("/capacity"))
        .flatMap(
            path ->
                Stream.of(
                    wrongs.unknown(path, "another partner's", HOSPITAL, path.path, path.good),
                    wrongs.field(path, "fewer places than none", "places", "-1", "invalid-field"),
                    wrongs.field(path, "half a place", "places", "0.5", "invalid-field"),
                    wrongs.field(path, "no figure", "places", "null", "invalid-field"),
                    wrongs.field(
                        path, "a wait of ages", "expectedWaitDays", "3651", "invalid-field")));
  }

  @TestFactory
  Stream<DynamicTest> wrong_in_their_own_way() {
    return new OwnWrongs(cell, paths, wrongs).all();
  }
}
