package be.capas.command.rest;

import static be.capas.command.support.Cell.ADMINISTRATION;
import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.FOREIGN_ADMINISTRATION;
import static be.capas.command.support.Cell.FOREIGN_PROTECTION;
import static be.capas.command.support.Cell.HOSPITAL;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
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
  private static final String UNKNOWN = "01980000-0000-7000-8000-0000000000ff";

  private static final String STEP =
      "{\"target\":{\"kind\":\"PERSON\",\"person\":\"nobody\"},\"answerWithin\":\"PT5M\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;
  List<Path> paths;

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

  private Path ending(String end) {
    return paths.stream().filter(it -> it.path.endsWith(end)).findFirst().orElseThrow();
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
    return paths.stream().flatMap(this::wrongs);
  }

  private Stream<DynamicTest> wrongs(Path path) {
    var wrongs = Stream.<DynamicTest>builder();
    wrongs.add(
        wrong(path, "no token", 401, "token-required", "", () -> send(path, null, path.good)));
    wrongs.add(
        wrong(path, "a token of nobody", 401, "", "", () -> send(path, "rubbish", path.good)));
    for (var role : others(path)) {
      var token = Cell.token("somebody", Cell.ORGANISATION, role);
      wrongs.add(
          wrong(path, role.name(), 403, "forbidden", "", () -> send(path, token, path.good)));
    }
    wrongs.add(wrong(path, "no JSON", 400, "malformed-json", "", () -> send(path, path.by, "{")));
    wrongs.add(wrong(path, "a list", 400, "", "", () -> send(path, path.by, "[]")));
    wrongs.add(field(path, "unknown field", "nickname", "\"x\"", "unknown-field"));
    wrongs.add(field(path, "no time", "occurredAt", "\"yesterday\"", "invalid-field"));
    wrongs.add(field(path, "a number for a time", "occurredAt", "12", "invalid-field"));
    if (!path.path.equals("crises")) { // an alarm is not refused for a wrong clock
      wrongs.add(
          wrong(
              path,
              "a time to come",
              422,
              "occurred-in-the-future",
              "/occurredAt",
              () -> send(path, path.by, with(path, "occurredAt", "\"2100-01-01T00:00:00Z\""))));
    }
    wrongs.add(
        wrong(
            path,
            "other media",
            415,
            "unsupported-media-type",
            "",
            () ->
                cell.post(
                    path.by, path.path, "a=b", it -> it.setHeader("Content-Type", "text/plain"))));
    wrongs.add(
        wrong(
            path,
            "too large",
            413,
            "body-too-large",
            "",
            () -> send(path, path.by, with(path, "nickname", text(70_000)))));
    for (var key : List.of("no-uuid", "\"no-uuid\"", UUID.randomUUID().toString(), "")) {
      wrongs.add(
          wrong(
              path,
              "key " + key,
              400,
              "invalid-header",
              "Idempotency-Key",
              () ->
                  cell.post(
                      path.by, path.path, path.good, it -> it.header("Idempotency-Key", key))));
    }
    wrongs.add(
        wrong(
            path,
            "a version that is none",
            400,
            "invalid-header",
            "If-Match",
            () -> cell.post(path.by, path.path, path.good, it -> it.header("If-Match", "latest"))));
    if (path.required != null) {
      wrongs.add(
          wrong(
              path,
              "without " + path.required,
              400,
              "invalid-field",
              "/" + path.required,
              () -> send(path, path.by, without(path))));
    }
    if (path.text != null) {
      wrongs.add(field(path, "too long", path.text, text(path.limit + 1), "invalid-field"));
      wrongs.add(field(path, "a number for text", path.text, "1", "invalid-field"));
      wrongs.add(field(path, "NUL", path.text, "\"a\\u0000b\"", "invalid-field"));
    }
    if (path.choice != null) {
      wrongs.add(field(path, "no such choice", path.choice, "\"NONE\"", "invalid-field"));
      wrongs.add(field(path, "a number for a choice", path.choice, "0", "invalid-field"));
    }
    if (path.foreign) {
      wrongs.add(unknown(path, "another organisation's", stranger(path), path.path, path.good));
      wrongs.add(
          unknown(
              path,
              "unknown",
              path.by,
              path.path.replaceFirst(ID, UNKNOWN),
              path.good.replaceFirst(ID, UNKNOWN)));
      wrongs.add(
          wrong(
              path,
              "no id",
              400,
              "",
              null,
              () ->
                  cell.post(
                      path.by,
                      path.path.replaceFirst(ID, "12"),
                      path.good.replaceFirst(ID, "12"))));
    }
    return wrongs.build();
  }

  /** Whoever sees no files sends no commands about them, and the other way round. */
  private static List<Role> others(Path path) {
    return switch (path) {
      case Path it when isForProtection(it) -> List.of(Role.ADMINISTRATOR, Role.COORDINATOR);
      case Path it when isForAdministration(it) ->
          List.of(Role.SOCIAL_WORKER, Role.DATA_PROTECTION_OFFICER);
      // The administration says who is on call, as coordinators do.
      case Path it when it.by.equals(COORDINATION) ->
          List.of(Role.PSYCHOLOGIST, Role.DATA_PROTECTION_OFFICER);
      case Path _ -> List.of(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER);
    };
  }

  private static String stranger(Path path) {
    return switch (path) {
      case Path it when isForProtection(it) -> FOREIGN_PROTECTION;
      case Path it when isForAdministration(it) -> FOREIGN_ADMINISTRATION;
      case Path _ -> FOREIGNER;
    };
  }

  private static boolean isForAdministration(Path path) {
    return path.by.equals(ADMINISTRATION);
  }

  private static boolean isForProtection(Path path) {
    return path.by.equals(PROTECTION);
  }

  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  /** The path's thing, or for a proposal the accompaniment in its body, is not there. */
  private DynamicTest unknown(Path path, String what, String by, String to, String body) {
    return DynamicTest.dynamicTest(
        path.path + ": " + what,
        () -> {
          var before = stored.events();
          var reply = cell.post(by, to, body);
          check(reply, 404, "", null, before);
          assertThat(reply.problem()).startsWith("unknown-");
          assertThat(reply.pointer()).isIn("id", "/accompaniment", "/handoff");
        });
  }

  private DynamicTest field(Path path, String what, String field, String value, String problem) {
    return wrong(
        path, what, 400, problem, "/" + field, () -> send(path, path.by, with(path, field, value)));
  }

  private DynamicTest wrong(
      Path path,
      String what,
      int status,
      String problem,
      @Nullable String pointer,
      java.util.function.Supplier<Reply> request) {
    return DynamicTest.dynamicTest(
        path.path + ": " + what,
        () -> {
          var before = stored.events();
          check(request.get(), status, problem, pointer, before);
        });
  }

  private void check(
      Reply reply, int status, String problem, @Nullable String pointer, long before) {
    reply.is(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.body().get("status").asInt()).isEqualTo(status);
    if (!problem.isEmpty()) {
      assertThat(reply.problem()).isEqualTo(problem);
    }
    if (pointer != null && !pointer.isEmpty()) {
      assertThat(reply.pointer()).isEqualTo(pointer);
    }
    assertThat(reply.body().toString()).doesNotContain("be.capas", "java.", "Exception", "SQL");
    assertThat(stored.events()).isEqualTo(before);
  }

  private Reply send(Path path, @Nullable String token, String body) {
    return cell.post(token, path.path, body);
  }

  private static String with(Path path, String field, String value) {
    var others = without(path.good, field);
    return others.equals("{}")
        ? "{\"%s\":%s}".formatted(field, value)
        : others.substring(0, others.length() - 1) + ",\"%s\":%s}".formatted(field, value);
  }

  private static String without(Path path) {
    return without(path.good, String.valueOf(path.required));
  }

  private static String without(String body, String field) {
    var value = "(\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|[\\d.]+)";
    return body.replaceFirst("\"%s\":%s,?".formatted(field, value), "").replace(",}", "}");
  }

  private static String otherConsent(Path path, String consent) {
    return path.path.replaceFirst("consents/[^/]+", "consents/" + consent);
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
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
        .map(path -> unknown(path, "another partner's", HOSPITAL, path.path, path.good));
  }

  @TestFactory
  Stream<DynamicTest> partners_do_nothing_but_answer() {
    return paths.stream()
        .filter(path -> !isPartnersOwn(path))
        .filter(path -> !path.path.endsWith("/capacity"))
        .map(
            path ->
                wrong(
                    path, "PARTNER", 403, "forbidden", "", () -> send(path, Cell.SSM, path.good)));
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
                    unknown(path, "another partner's", HOSPITAL, path.path, path.good),
                    field(path, "fewer places than none", "places", "-1", "invalid-field"),
                    field(path, "half a place", "places", "0.5", "invalid-field"),
                    field(path, "no figure", "places", "null", "invalid-field"),
                    field(path, "a wait of ages", "expectedWaitDays", "3651", "invalid-field")));
  }

  @TestFactory
  Stream<DynamicTest> wrong_in_their_own_way() {
    var persons = paths.getFirst();
    var consenting =
        paths.stream().filter(it -> it.path.endsWith("/consents")).findFirst().orElseThrow();
    var withdrawing =
        paths.stream().filter(it -> it.path.endsWith("/withdrawal")).findFirst().orElseThrow();
    var proposal = ending("handoffs");
    var sending = ending("/send");
    return Stream.of(
        wrong(
            persons,
            "an antenna of others",
            403,
            "foreign-antenna",
            "/antenna",
            () -> send(persons, WORKER, persons.good.replace("nord", "ouest"))),
        field(persons, "an antenna that is none", "antenna", "\"Nord!\"", "invalid-field"),
        field(
            ending("/antenna"), "an antenna that is none", "antenna", "\"Nord!\"", "invalid-field"),
        wrong(
            ending("/error"),
            "no such record",
            404,
            "unknown-record",
            "record",
            () ->
                cell.post(
                    WORKER,
                    ending("/error").path.replaceFirst("records/[^/]+", "records/" + UNKNOWN),
                    ending("/error").good)),
        wrong(
            ending("/error"),
            "a record that is none",
            400,
            "invalid-id",
            "record",
            () ->
                cell.post(
                    WORKER,
                    ending("/error").path.replaceFirst("records/[^/]+", "records/12"),
                    ending("/error").good)),
        wrong(
            ending("/correction"),
            "no such replacement",
            422,
            "replacement-unfit",
            "/replacement",
            () ->
                send(ending("/correction"), WORKER, "{\"replacement\":\"%s\"}".formatted(UNKNOWN))),
        wrong(
            ending("/merge"),
            "the file itself",
            422,
            "same-person",
            "/duplicate",
            () ->
                send(
                    ending("/merge"),
                    COORDINATION,
                    "{\"duplicate\":\"%s\"}".formatted(ending("/merge").path.split("/")[1]))),
        wrong(
            ending("/merge"),
            "no such file",
            422,
            "unknown-duplicate",
            "/duplicate",
            () ->
                send(ending("/merge"), COORDINATION, "{\"duplicate\":\"%s\"}".formatted(UNKNOWN))),
        field(
            ending("/contact-persons"),
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        field(
            persons,
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        field(persons, "a day that is none", "birthDate", "\"1961-02-30\"", "invalid-field"),
        wrong(
            persons,
            "too many languages",
            400,
            "invalid-field",
            "/languages",
            () ->
                send(
                    persons,
                    WORKER,
                    with(persons, "languages", "[" + "\"fr\",".repeat(20) + "\"fr\"]"))),
        wrong(
            persons,
            "no language",
            400,
            "invalid-field",
            "/languages/0",
            () -> send(persons, WORKER, with(persons, "languages", "[\"français\"]"))),
        field(
            consenting,
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        field(consenting, "to nothing", "classes", "[]", "invalid-field"),
        field(consenting, "without an end", "until", "null", "invalid-field"),
        wrong(
            consenting,
            "an end before the beginning",
            422,
            "consent-ends-before-it-begins",
            "/until",
            () -> send(consenting, WORKER, with(consenting, "until", "\"2020-01-01T00:00:00Z\""))),
        wrong(
            withdrawing,
            "an unknown consent",
            404,
            "unknown-consent",
            "consent",
            () -> cell.post(WORKER, otherConsent(withdrawing, UNKNOWN), "{}")),
        wrong(
            withdrawing,
            "no consent's id",
            400,
            "invalid-id",
            "consent",
            () -> cell.post(WORKER, otherConsent(withdrawing, "12"), "{}")),
        field(sending, "a status that is none", "recipient", "\"FRIEND\"", "invalid-field"),
        field(sending, "a consent that is none", "consent", "\"12\"", "invalid-field"),
        wrong(
            proposal,
            "an unknown attempt before",
            404,
            "unknown-handoff",
            "/previous",
            () -> send(proposal, WORKER, with(proposal, "previous", "\"" + UNKNOWN + "\""))),
        wrong(
            sending,
            "necessity without its conditions",
            409,
            "wrong-state",
            "",
            () -> send(sending, WORKER, sending.good.replace("SHARED_SECRECY", "NECESSITY"))),
        wrong(
            sending,
            "conditions half said",
            400,
            "invalid-field",
            null,
            () -> send(sending, WORKER, with(sending, "necessity", "{\"exists\":true}"))));
  }
}
