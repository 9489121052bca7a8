package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;

import be.capas.scenario.odd.Fault.Layer;
import be.capas.scenario.odd.Operation.Taken;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What can be wrong with the path and the query of a request. */
final class TargetFaults {
  /** Longer than a request line and its headers may be. */
  private static final int ENDLESS = 17_000;

  /** No id in any spelling, but passed on by the container. */
  private static final List<String> NO_ID =
      List.of(
          "x",
          "0",
          "-1",
          "null",
          "1-1-1-1-1",
          "%20",
          "%E2%80%AE",
          "%F0%9F%98%80",
          "%27%20OR%201=1--",
          "%C3%A9",
          "a".repeat(5_000),
          Known.PERSON + "%20",
          Known.PERSON + "0",
          "%7Bid%7D",
          "undefined",
          "00000000000000000000000000000000",
          "*",
          "$",
          "(",
          "@",
          "!",
          "~");

  /** What the firewall or the container itself may refuse. */
  private static final List<String> NO_STEP =
      List.of(
          "%2F",
          "..%2F..%2Fetc%2Fpasswd",
          "%2e%2e",
          "..",
          ".",
          "%00",
          "%",
          "%zz",
          "%C0%AF",
          "%ED%A0%80",
          "%0a",
          "%0d%0aX:1",
          "%5c",
          "\\",
          "{id}",
          "|",
          "\"",
          "<script>",
          "^",
          "`",
          "#x",
          Known.PERSON + ";x=1",
          Known.PERSON + "/",
          "%3b",
          "%25",
          "%252e%252e%252f",
          "",
          Draft.raw("\u00e9"),
          "\u00ff",
          "a b");

  private static final List<String> STRANGE =
      List.of(
          "",
          "abc",
          "-1",
          "0",
          "1.5",
          "99999999999",
          "99999999999999999999999",
          "1e3",
          "%2B1",
          "NaN",
          "%00",
          "%zz",
          "%",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%C0%AF",
          "%E2%80%AE",
          "yesterday",
          "2026-02-30",
          "2026-02-30T00:00:00Z",
          "%2B999999999-12-31T23:59:59Z",
          "1799-01-01",
          "-999999999-01-01T00:00:00Z",
          "2026-01-01T00:00:00",
          "NOPE",
          "null",
          "*",
          "(((",
          "$where",
          "'",
          "%22",
          "true",
          "[]",
          "{}",
          "x".repeat(3_000),
          "a%20b",
          "%20",
          "1,2,3",
          "..%2F..",
          "e%CC%81".repeat(200),
          "AAAA",
          "%0d%0a",
          Known.PERSON + "",
          "%D8%A7%D9%84");

  private TargetFaults() {}

  static List<Fault> all() {
    return List.of(
        path("no id", (draft, random) -> step(draft, oneOf(random, NO_ID), false)),
        path("no step of a path", (draft, random) -> step(draft, oneOf(random, NO_STEP), true)),
        path("unknown id", TargetFaults::unknown),
        path("another path", TargetFaults::elsewhere),
        path("endless path", TargetFaults::endless),
        query("unknown parameter", TargetFaults::unknownParameter),
        query("odd value", TargetFaults::oddValue),
        query("odd value", TargetFaults::oddValue),
        query("given twice", TargetFaults::twice),
        query("odd query", TargetFaults::oddQuery));
  }

  private static Fault path(String name, Fault.Wronging wronging) {
    return new Fault(name, Layer.PATH, wronging);
  }

  private static Fault query(String name, Fault.Wronging wronging) {
    return new Fault(name, Layer.QUERY, wronging);
  }

  private static boolean step(Draft draft, String value, boolean crude) {
    var ids =
        draft.operation.in("path").stream()
            .filter(it -> it.schema().text("format").equals("uuid"))
            .toList();
    if (ids.isEmpty()) {
      return false;
    }
    draft.places.put(ids.getLast().name(), value);
    return crude ? draft.refusedCrudely() : draft.refused();
  }

  private static boolean unknown(Draft draft, RandomGenerator random) {
    var ids = draft.operation.in("path");
    if (ids.isEmpty()) {
      return false;
    }
    draft.places.put(
        ids.getFirst().name(), new UUID(random.nextLong(), random.nextLong()).toString());
    return true;
  }

  /** Nobody is there; for whom only reads, perhaps a page of ours. */
  private static boolean elsewhere(Draft draft, RandomGenerator random) {
    var path = draft.operation.path();
    var first = path.indexOf('/', 1);
    draft.path =
        oneOf(
            random,
            "/" + path,
            path + "/",
            path + ".json",
            path + "%20",
            path + ";a=b",
            "/." + path,
            "/x/.." + path,
            "/%2e" + path,
            "/A" + path.substring(2),
            path.substring(0, first) + "%2f" + path.substring(first + 1),
            "/\\" + path.substring(1),
            "/actuator/health",
            "/error",
            "/",
            "*",
            path + "#x");
    draft.crude = true;
    return draft.operation.reads() || draft.refused();
  }

  private static boolean endless(Draft draft, RandomGenerator random) {
    draft.path = draft.path + "/x".repeat(ENDLESS / 2 + random.nextInt(100));
    return draft.refusedCrudely();
  }

  private static boolean unknownParameter(Draft draft, RandomGenerator random) {
    var name =
        oneOf(
            random,
            "shoeSize",
            "Limit",
            "access_token",
            "%00",
            "a%5B%5D",
            "%E2%80%AE",
            "_method",
            "limit%20",
            "x".repeat(2_000),
            "class.classLoader",
            "%24where");
    draft.query.add(name + "=" + oneOf(random, STRANGE));
    return draft.refused();
  }

  private static boolean oddValue(Draft draft, RandomGenerator random) {
    var known = draft.operation.in("query");
    return !known.isEmpty() && add(draft, oneOf(random, known), oneOf(random, STRANGE));
  }

  private static boolean add(Draft draft, Taken parameter, String value) {
    draft.query.removeIf(it -> it.startsWith(parameter.name() + "="));
    draft.query.add(parameter.name() + "=" + value);
    return true;
  }

  private static boolean twice(Draft draft, RandomGenerator random) {
    var known = draft.operation.in("query");
    if (known.isEmpty()) {
      return false;
    }
    var name = oneOf(random, known).name();
    draft.query.add(name + "=" + oneOf(random, STRANGE));
    draft.query.add(name + "=" + oneOf(random, STRANGE));
    return true;
  }

  private static boolean oddQuery(Draft draft, RandomGenerator random) {
    draft.query.add(
        oneOf(
            random,
            "",
            "&&&",
            "=",
            "==",
            "=x",
            "%",
            "%zz=1",
            "?",
            "a",
            ";",
            "a;b=c",
            "%00",
            "&=&",
            "\u00ff",
            "<>",
            "{}",
            "|",
            "x".repeat(ENDLESS),
            "a=" + "b&a=".repeat(1_200)));
    draft.crude = true;
    return true;
  }
}
