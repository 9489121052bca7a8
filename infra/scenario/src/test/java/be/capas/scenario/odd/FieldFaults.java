package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;

import be.capas.scenario.odd.Fault.Layer;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What can be wrong with a field of a body. */
final class FieldFaults {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longer than any body that is taken, the batch's aside. */
  private static final int HUGE = 70_000;

  /** Deeper than the parser follows. */
  private static final int DEEP = 600;

  private static final List<String> STRANGE_NAMES =
      List.of(
          "",
          "shoeSize",
          "ID",
          "__proto__",
          "a/b~c",
          "\u202etxt",
          "\u0000",
          "cl\u00e9",
          "kind ",
          "x".repeat(3_000),
          "\ud83d\ude00",
          "$where",
          "class",
          "constructor",
          "@type");
  private static final List<String> NOT_JSON =
      List.of(
          "NaN",
          "Infinity",
          "-",
          "0x10",
          "007",
          "undefined",
          "'text'",
          "\"\\x\"",
          "\"\\u12\"",
          "+1",
          ".5",
          "1e",
          "tru",
          "\"a\nb\"",
          "{]",
          "[}",
          "//",
          "{\"a\"}",
          "1,,2");

  private FieldFaults() {}

  static List<Fault> all() {
    return List.of(
        fault("unknown field", FieldFaults::unknown),
        fault("field of the wrong type", at(_ -> true, FieldFaults::wrongType)),
        fault(
            "null where something is needed",
            at(it -> it.required() && !it.schema().nullable(), (_, _) -> JSON.nullNode())),
        fault("field left out", FieldFaults::leftOut),
        fault(
            "value that is not known", at(it -> !it.schema().values().isEmpty(), FieldFaults::no)),
        fault("text of another form", at(FieldFaults::hasForm, FieldFaults::misformed)),
        fault("broken text", at(FieldFaults::isText, FieldFaults::broken)),
        fault("text too long", at(it -> it.schema().node().has("maxLength"), FieldFaults::tooLong)),
        fault("number out of range", at(FieldFaults::isWhole, FieldFaults::outOfRange)),
        fault("too many items", at(it -> it.schema().node().has("maxItems"), FieldFaults::many)),
        fault("huge text", FieldFaults::huge),
        fault("what is no JSON", FieldFaults::noJson),
        fault("deep nesting", FieldFaults::deep));
  }

  private static Fault fault(String name, Fault.Wronging wronging) {
    return new Fault(name, Layer.FIELD, wronging);
  }

  private interface Making {
    @Nullable JsonNode make(Spot spot, RandomGenerator random);
  }

  /** Puts something else at one of the spots that fit. */
  private static Fault.Wronging at(Predicate<Spot> fits, Making making) {
    return (draft, random) -> {
      var spots = spots(draft).filter(fits).toList();
      if (spots.isEmpty()) {
        return false;
      }
      var spot = oneOf(random, spots);
      var value = making.make(spot, random);
      if (value == null) {
        return false;
      }
      put(draft, spot, value);
      return draft.refusedAt(spot.pointer());
    };
  }

  private static void put(Draft draft, Spot spot, JsonNode value) {
    draft.touched.add(spot.field());
    spot.put().accept(value);
  }

  /** Nothing within the commands of a batch: what is wrong there is its own command's fault. */
  private static Stream<Spot> spots(Draft draft) {
    return draft.operation.body() instanceof Schema schema && draft.tree instanceof ObjectNode body
        ? Spot.in(schema, body).stream()
            .filter(it -> !draft.touched.contains(it.field()))
            .filter(it -> !draft.operation.isBatch() || !it.pointer().startsWith("/commands/"))
        : Stream.empty();
  }

  private static boolean unknown(Draft draft, RandomGenerator random) {
    if (!(draft.operation.body() instanceof Schema schema) || !schema.isClosed()) {
      return false;
    }
    if (!(draft.tree instanceof ObjectNode body)) {
      return false;
    }
    var within =
        spots(draft).filter(it -> it.value().isObject() && it.schema().isClosed()).toList();
    var name = oneOf(random, STRANGE_NAMES);
    if (within.isEmpty() || random.nextBoolean()) {
      body.put(name, random.nextInt());
      return draft.refusedAt("/" + escaped(name));
    }
    var spot = oneOf(random, within);
    draft.touched.add(spot.field());
    ((ObjectNode) spot.value()).put(name, "x");
    return draft.refusedAt(spot.pointer() + "/" + escaped(name));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode wrongType(Spot spot, RandomGenerator random) {
    var others =
        Stream.of(
                JSON.numberNode(random.nextInt()),
                JSON.numberNode(0.5),
                JSON.booleanNode(random.nextBoolean()),
                JSON.stringNode(spot.schema().type().equals("string") ? "" : "x"),
                JSON.arrayNode().add(1),
                JSON.objectNode().put("a", 1))
            .filter(it -> !is(spot.schema().type(), it))
            .toList();
    return oneOf(random, others);
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  private static boolean leftOut(Draft draft, RandomGenerator random) {
    if (!(draft.tree instanceof ObjectNode body) || draft.operation.body() == null) {
      return false;
    }
    var needed =
        spots(draft)
            .filter(it -> it.required() && it.pointer().equals(it.field()))
            .filter(it -> !it.value().isMissingNode())
            .toList();
    if (needed.isEmpty()) {
      return false;
    }
    var spot = oneOf(random, needed);
    draft.touched.add(spot.field());
    body.remove(spot.field().substring(1));
    return draft.refusedAt(spot.pointer());
  }

  /** Not with a blank behind it: Jackson takes that off, and knows the value. */
  private static JsonNode no(Spot spot, RandomGenerator random) {
    var known = oneOf(random, spot.schema().values());
    return JSON.stringNode(
        oneOf(
            random,
            "NOPE",
            "",
            known.toLowerCase(Locale.ROOT) + "_",
            "0",
            "null",
            known + "\u200b"));
  }

  private static boolean isText(Spot spot) {
    return spot.schema().type().equals("string");
  }

  private static boolean hasForm(Spot spot) {
    return isText(spot)
        && (List.of("uuid", "date", "date-time", "duration").contains(spot.schema().text("format"))
            || spot.schema().node().has("pattern"));
  }

  private static @Nullable JsonNode misformed(Spot spot, RandomGenerator random) {
    var text =
        switch (spot.schema().text("format")) {
          case "uuid" -> oneOf(random, "me", "1-1-1-1-1", "{}", "../x", Known.PERSON + "0", " ");
          case "date" ->
              oneOf(
                  random,
                  "2026-02-30",
                  "+999999999-12-31",
                  "0000-00-00",
                  "1.1.2026",
                  "1799-12-31",
                  "2200-01-01",
                  "20260101");
          case "date-time" ->
              oneOf(
                  random,
                  "2026-02-30T00:00:00Z",
                  "+999999999-12-31T23:59:59Z",
                  "2026-01-01",
                  "-999999999-01-01T00:00:00Z",
                  "2026-01-01T25:00:00Z",
                  "2026-01-01T00:00:00",
                  "now",
                  "0",
                  "2026-01-01T00:00:00+99:00",
                  "2026-01-01T00:00:00Z[Europe/Brussels]");
          case "duration" ->
              oneOf(random, "5 minutes", "P1Y", "PT99999999999999999999H", "PT", "", "P", "5");
          default ->
              oneOf(random, " ", "\t", "\u00a0", "../../etc/passwd", "\u00dcber", "a\u0001b");
        };
    return isRight(spot.schema(), text) ? null : JSON.stringNode(text);
  }

  /** What has a format was chosen to be wrong; what has a pattern is looked at. */
  private static boolean isRight(Schema schema, String text) {
    return schema.node().has("pattern")
        && Pattern.compile(schema.text("pattern")).matcher(text).find();
  }

  private static JsonNode broken(Spot spot, RandomGenerator random) {
    return JSON.stringNode(
        oneOf(random, "a\u0000b", "\ud800", "\udc00", "x\udbff", "\udc00\ud800", "\u0000"));
  }

  private static JsonNode tooLong(Spot spot, RandomGenerator random) {
    var most = spot.schema().node().path("maxLength").asInt();
    return JSON.stringNode(oneOf(random, "x", "\u00e9", "1").repeat(most + 1 + random.nextInt(9)));
  }

  private static boolean isWhole(Spot spot) {
    return spot.schema().type().equals("integer");
  }

  private static JsonNode outOfRange(Spot spot, RandomGenerator random) {
    return oneOf(
        random,
        JSON.numberNode(99_999_999_999_999_999_999d),
        JSON.numberNode(new BigInteger("9".repeat(25))),
        JSON.numberNode(0.5),
        JSON.numberNode(spot.schema().text("format").equals("int32") ? 3_000_000_000L : 1e300));
  }

  private static @Nullable JsonNode many(Spot spot, RandomGenerator random) {
    var some = spot.value();
    if (!some.isArray() || some.isEmpty()) {
      return null;
    }
    var most = spot.schema().node().path("maxItems").asInt();
    var list = JSON.arrayNode();
    IntStream.rangeClosed(0, most + random.nextInt(3)).forEach(_ -> list.add(some.get(0)));
    return list;
  }

  private static boolean huge(Draft draft, RandomGenerator random) {
    var texts = spots(draft).filter(FieldFaults::isText).toList();
    if (texts.isEmpty() || draft.operation.isBatch()) {
      return false;
    }
    put(draft, oneOf(random, texts), JSON.stringNode("y".repeat(HUGE)));
    return draft.refused();
  }

  private static boolean noJson(Draft draft, RandomGenerator random) {
    return raw(draft, random, oneOf(random, NOT_JSON));
  }

  private static boolean deep(Draft draft, RandomGenerator random) {
    var levels = DEEP + random.nextInt(3_000);
    return random.nextBoolean()
        ? raw(draft, random, "[".repeat(levels) + "]".repeat(levels))
        : raw(draft, random, "{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
  }

  private static boolean raw(Draft draft, RandomGenerator random, String text) {
    var spots =
        spots(draft)
            .filter(it -> !draft.operation.isBatch() || !it.pointer().equals("/commands"))
            .toList();
    if (spots.isEmpty()) {
      return false;
    }
    put(draft, oneOf(random, spots), JSON.rawValueNode(new RawValue(text)));
    return draft.refused();
  }
}
