package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.scenario.odd.Fault.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** What can be wrong with a body as a whole, its bytes and the form that it is said to have. */
final class BodyFaults {
  private static final int TOO_LARGE = 66_000;

  private BodyFaults() {}

  static List<Fault> all() {
    return List.of(
        body("cut short", BodyFaults::cut),
        body("something after it", BodyFaults::more),
        body("a field twice", text(it -> "{\"a\":1,\"a\":2," + it.substring(1))),
        body("list for an object", text(it -> "[" + it + "]")),
        body("comment", text(it -> "/* */" + it)),
        body("single quotes", text(it -> it.replace('"', '\'') + "'")),
        body("scalar for an object", BodyFaults::scalar),
        body("nothing", BodyFaults::nothing),
        body("bytes that are no text", BodyFaults::noText),
        body("another encoding", BodyFaults::encoded),
        body("squeezed", BodyFaults::squeezed),
        body("rubbish", BodyFaults::rubbish),
        body("too large", BodyFaults::large),
        form("text/plain"),
        form("application/xml"),
        form("application/x-www-form-urlencoded"),
        form("multipart/form-data; boundary=x"),
        form("multipart/form-data"),
        form("application/octet-stream"),
        form("image/svg+xml"),
        new Fault("no form", Layer.FORM, BodyFaults::noForm),
        new Fault("odd form", Layer.FORM, BodyFaults::oddForm));
  }

  private static Fault body(String name, Fault.Wronging wronging) {
    return new Fault(
        name,
        Layer.BODY,
        (draft, random) -> draft.operation.body() != null && wronging.wrong(draft, random));
  }

  private static Fault.Wronging text(UnaryOperator<String> change) {
    return (draft, _) -> {
      var text = new String(draft.body(), UTF_8);
      return text.startsWith("{") && bytes(draft, change.apply(text));
    };
  }

  private static boolean bytes(Draft draft, String text) {
    draft.bytes = text.getBytes(UTF_8);
    return draft.refused();
  }

  private static boolean cut(Draft draft, RandomGenerator random) {
    var whole = draft.body();
    draft.bytes = Arrays.copyOf(whole, 1 + random.nextInt(Math.max(1, whole.length - 1)));
    return draft.refused();
  }

  private static boolean more(Draft draft, RandomGenerator random) {
    var text = new String(draft.body(), UTF_8);
    return bytes(draft, text + oneOf(random, "{}", "x", "]", "}", ",", "\u0000", "null", "\ufeff"));
  }

  private static boolean scalar(Draft draft, RandomGenerator random) {
    return bytes(draft, oneOf(random, "\"x\"", "42", "true", "\"\"", "[]", "1e999", "-0"));
  }

  /** Right where a body may be left out, unless it is where something else was already wrong. */
  private static boolean nothing(Draft draft, RandomGenerator random) {
    if (!draft.operation.bodyRequired()) {
      return false;
    }
    return bytes(draft, oneOf(random, "", " ", "null", "\n\n"));
  }

  private static boolean noText(Draft draft, RandomGenerator random) {
    var broken = new byte[][] {{(byte) 0xff}, {(byte) 0xc3}, {(byte) 0xf8, 1}, {(byte) 0x80}};
    var out = new ByteArrayOutputStream();
    out.writeBytes("{\"a\":\"".getBytes(UTF_8));
    out.writeBytes(oneOf(random, broken));
    out.writeBytes("\"}".getBytes(UTF_8));
    draft.bytes = out.toByteArray();
    return draft.refused();
  }

  /** What is wrong stays wrong; what is right may be understood all the same. */
  private static boolean encoded(Draft draft, RandomGenerator random) {
    var text = new String(draft.body(), UTF_8);
    draft.bytes =
        random.nextBoolean() ? text.getBytes(UTF_16LE) : ("\ufeff" + text).getBytes(UTF_8);
    return true;
  }

  private static boolean squeezed(Draft draft, RandomGenerator random) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(draft.body());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    draft.headers.add("Content-Encoding: " + oneOf(random, "gzip", "br", "identity, gzip", "x"));
    draft.bytes = out.toByteArray();
    return draft.refused();
  }

  private static boolean rubbish(Draft draft, RandomGenerator random) {
    var bytes = new byte[1 + random.nextInt(300)];
    random.nextBytes(bytes);
    bytes[0] = 1; // in no way the beginning of JSON
    draft.bytes = bytes;
    return draft.refused();
  }

  private static boolean large(Draft draft, RandomGenerator random) {
    return !draft.operation.isBatch()
        && bytes(draft, " ".repeat(TOO_LARGE + random.nextInt(9_000)) + "{}");
  }

  private static Fault form(String type) {
    return new Fault(
        "sent as " + type,
        Layer.FORM,
        (draft, _) -> {
          draft.contentType = type;
          return draft.operation.body() != null && draft.body().length > 0 && draft.refused();
        });
  }

  private static boolean noForm(Draft draft, RandomGenerator random) {
    draft.contentType = null;
    return draft.operation.body() != null && draft.body().length > 0 && draft.refused();
  }

  private static boolean oddForm(Draft draft, RandomGenerator random) {
    draft.contentType =
        oneOf(
            random,
            "application/json; charset=nope",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/json; charset=\"",
            "application/json; charset=",
            "application/json;",
            "application/json; a=b; a=c",
            "application/problem+json",
            "application/*",
            "*/*",
            "json",
            "/",
            "application/",
            "application/json, text/plain",
            "APPLICATION/JSON",
            "",
            "a".repeat(500) + "/json",
            "text/html; q=x",
            Draft.raw("application/js\u00f6n"));
    return true;
  }
}
