package be.capas.command.rest;

import static be.capas.command.support.Cell.ADMINISTRATION;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.FOREIGN_ADMINISTRATION;
import static be.capas.command.support.Cell.FOREIGN_PROTECTION;
import static be.capas.command.support.Cell.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.rest.BadInputTest.Path;
import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Requests with something wrong in them: each is a problem, and nothing is stored. */
final class Wrongs {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
  private final Cell cell;
  private final Stored stored;

  Wrongs(Cell cell, Stored stored) {
    this.cell = cell;
    this.stored = stored;
  }

  /** All that can be wrong with any path. */
  Stream<DynamicTest> of(Path path) {
    var wrongs = Stream.<DynamicTest>builder();
    wrongs.add(
        wrong(path, "no token", 401, "token-required", "", () -> send(path, null, path.good())));
    wrongs.add(
        wrong(path, "a token of nobody", 401, "", "", () -> send(path, "rubbish", path.good())));
    for (var role : others(path)) {
      var token = Cell.token("somebody", Cell.ORGANISATION, role);
      wrongs.add(
          wrong(path, role.name(), 403, "forbidden", "", () -> send(path, token, path.good())));
    }
    wrongs.add(wrong(path, "no JSON", 400, "malformed-json", "", () -> send(path, path.by(), "{")));
    wrongs.add(wrong(path, "a list", 400, "", "", () -> send(path, path.by(), "[]")));
    wrongs.add(field(path, "unknown field", "nickname", "\"x\"", "unknown-field"));
    wrongs.add(field(path, "no time", "occurredAt", "\"yesterday\"", "invalid-field"));
    wrongs.add(field(path, "a number for a time", "occurredAt", "12", "invalid-field"));
    if (!path.path().equals("crises")) { // an alarm is not refused for a wrong clock
      wrongs.add(
          wrong(
              path,
              "a time to come",
              422,
              "occurred-in-the-future",
              "/occurredAt",
              () -> send(path, path.by(), with(path, "occurredAt", "\"2100-01-01T00:00:00Z\""))));
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
                    path.by(),
                    path.path(),
                    "a=b",
                    it -> it.setHeader("Content-Type", "text/plain"))));
    wrongs.add(
        wrong(
            path,
            "too large",
            413,
            "body-too-large",
            "",
            () -> send(path, path.by(), with(path, "nickname", text(70_000)))));
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
                      path.by(),
                      path.path(),
                      path.good(),
                      it -> it.header("Idempotency-Key", key))));
    }
    wrongs.add(
        wrong(
            path,
            "a version that is none",
            400,
            "invalid-header",
            "If-Match",
            () ->
                cell.post(
                    path.by(), path.path(), path.good(), it -> it.header("If-Match", "latest"))));
    if (path.required() != null) {
      wrongs.add(
          wrong(
              path,
              "without " + path.required(),
              400,
              "invalid-field",
              "/" + path.required(),
              () -> send(path, path.by(), without(path))));
    }
    if (path.text() != null) {
      wrongs.add(field(path, "too long", path.text(), text(path.limit() + 1), "invalid-field"));
      wrongs.add(field(path, "a number for text", path.text(), "1", "invalid-field"));
      wrongs.add(field(path, "NUL", path.text(), "\"a\\u0000b\"", "invalid-field"));
    }
    if (path.choice() != null) {
      wrongs.add(field(path, "no such choice", path.choice(), "\"NONE\"", "invalid-field"));
      wrongs.add(field(path, "a number for a choice", path.choice(), "0", "invalid-field"));
    }
    if (path.foreign()) {
      wrongs.add(unknown(path, "another organisation's", stranger(path), path.path(), path.good()));
      wrongs.add(
          unknown(
              path,
              "unknown",
              path.by(),
              path.path().replaceFirst(ID, BadInputTest.UNKNOWN),
              path.good().replaceFirst(ID, BadInputTest.UNKNOWN)));
      wrongs.add(
          wrong(
              path,
              "no id",
              400,
              "",
              null,
              () ->
                  cell.post(
                      path.by(),
                      path.path().replaceFirst(ID, "12"),
                      path.good().replaceFirst(ID, "12"))));
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
      case Path it when it.by().equals(COORDINATION) ->
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
    return path.by().equals(ADMINISTRATION);
  }

  private static boolean isForProtection(Path path) {
    return path.by().equals(PROTECTION);
  }

  /** The path's thing, or for a proposal the accompaniment in its body, is not there. */
  DynamicTest unknown(Path path, String what, String by, String to, String body) {
    return DynamicTest.dynamicTest(
        path.path() + ": " + what,
        () -> {
          var before = stored.events();
          var reply = cell.post(by, to, body);
          check(reply, 404, "", null, before);
          assertThat(reply.problem()).startsWith("unknown-");
          assertThat(reply.pointer()).isIn("id", "/accompaniment", "/handoff");
        });
  }

  DynamicTest field(Path path, String what, String field, String value, String problem) {
    return wrong(
        path,
        what,
        400,
        problem,
        "/" + field,
        () -> send(path, path.by(), with(path, field, value)));
  }

  DynamicTest wrong(
      Path path,
      String what,
      int status,
      String problem,
      @Nullable String pointer,
      Supplier<Reply> request) {
    return DynamicTest.dynamicTest(
        path.path() + ": " + what,
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

  Reply send(Path path, @Nullable String token, String body) {
    return cell.post(token, path.path(), body);
  }

  static String with(Path path, String field, String value) {
    var others = without(path.good(), field);
    return others.equals("{}")
        ? "{\"%s\":%s}".formatted(field, value)
        : others.substring(0, others.length() - 1) + ",\"%s\":%s}".formatted(field, value);
  }

  private static String without(Path path) {
    return without(path.good(), String.valueOf(path.required()));
  }

  private static String without(String body, String field) {
    var value = "(\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|[\\d.]+)";
    return body.replaceFirst("\"%s\":%s,?".formatted(field, value), "").replace(",}", "}");
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}
