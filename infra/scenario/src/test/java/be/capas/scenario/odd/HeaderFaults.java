package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;

import be.capas.scenario.odd.Fault.Layer;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What can be wrong with the headers of a request. */
final class HeaderFaults {
  private static final int ENDLESS = 17_000;
  private static final String KEY = "\"" + Known.id("key") + "\"";

  /** Where no other reading is right. */
  private static final List<String> NO_KEY =
      List.of("x", "", "\"\"", "\"x\"", "k".repeat(5_000), Known.PERSON + "", "\"" + KEY + "\"");

  private static final List<String> NO_VERSION =
      List.of(
          "x", "", "\"x\"", "W/\"1\"", "1", "\"-1\"", "\"99999999999999999999\"", "\"1\", \"2\"");
  private static final List<String> NO_POSITION =
      List.of("", "!!", "a b", "x".repeat(300), "AAAA", "-");
  private static final List<String> ODD =
      List.of(
          "Accept: image/png",
          "Accept: a",
          "Accept: */*;q=0",
          "Accept: application/xml",
          "Accept: ;;;",
          "Accept: text/html",
          "Accept: application/json;q=x",
          "Accept: ,",
          "Accept: " + "a/b,".repeat(500),
          "Accept-Language: *",
          "Accept-Language: fr;q=abc",
          "Accept-Language: xx-;;q=9",
          "Accept-Language: zh-Hant-u-rg-uszzzz",
          "Accept-Language: \u00e9",
          "Accept-Language: " + "fr,".repeat(900),
          "Accept-Language: nl-BE;q=0.00001",
          "Accept-Language: \"",
          "Accept-Encoding: gzip;q=x",
          "Accept-Charset: nope",
          "If-None-Match: x",
          "If-None-Match: *",
          "If-None-Match: W/\"",
          "If-Modified-Since: x",
          "If-Modified-Since: Thu, 31 Feb 9999 25:00:00 GMT",
          "If-Unmodified-Since: 0",
          "Range: bytes=0-5",
          "Range: bytes=9-1,-,x",
          "Prefer: respond-async, wait=-1",
          "Prefer: ;",
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-Host: evil.example",
          "X-Forwarded-For: 1.2.3.4, \u00ff",
          "X-Forwarded-Proto: x",
          "X-Forwarded-Port: 99999999",
          "X-Forwarded-Prefix: /..",
          "Forwarded: for=\"",
          "Cookie: =;=;$Version=\u00ff; a=\"",
          "Cookie: JSESSIONID=x",
          "Origin: null",
          "Origin: https://evil.example",
          "Origin: :::",
          "Access-Control-Request-Method: PUT",
          "traceparent: x",
          "traceparent: 00-0-0-0",
          "traceparent: ff-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
          "tracestate: " + "a=b,".repeat(99),
          "baggage: " + "k=v,".repeat(300),
          "Last-Event-ID: x",
          "Last-Event-ID: -1",
          "Last-Event-ID: 99999999999999999999",
          "Last-Event-ID: \u00e9",
          "Capas-Purpose: Why not?",
          "Capas-Purpose: ",
          "Capas-Purpose: " + "p".repeat(3_000),
          "Capas-Purpose: \u00e9",
          "Content-Language: tlh",
          "Upgrade: h2c",
          "Upgrade: websocket",
          "TE: trailers, x;q=5",
          "Max-Forwards: -1",
          "Via: x",
          "Warning: 999",
          "Content-MD5: x",
          "Content-Range: bytes 0-1/2",
          "Referer: :::",
          "User-Agent: ${jndi:ldap://127.0.0.1/a}",
          "User-Agent: ",
          "X: " + "y".repeat(6_000),
          "Expect: 100-continue",
          "Sec-Fetch-Site: cross-site",
          "Proxy-Authorization: x",
          "DNT: \u00ff");

  private HeaderFaults() {}

  static List<Fault> all() {
    return List.of(
        of("no idempotency key", wrong("Idempotency-Key", NO_KEY)),
        of("no version", wrong("If-Match", NO_VERSION)),
        of("no position", wrong("Capas-After", NO_POSITION)),
        of("header twice", HeaderFaults::twice),
        of("odd header", HeaderFaults::odd),
        of("odd header", HeaderFaults::odd),
        of("odd headers", HeaderFaults::several),
        of("endless headers", HeaderFaults::endless));
  }

  private static Fault of(String name, Fault.Wronging wronging) {
    return new Fault(name, Layer.HEADER, wronging);
  }

  private static Fault.Wronging wrong(String header, List<String> values) {
    return (draft, random) -> {
      if (!draft.operation.takesHeader(header)) {
        return false;
      }
      draft.headers.add(header + ": " + oneOf(random, values));
      return header.equals("Capas-After") || draft.refused();
    };
  }

  private static boolean twice(Draft draft, RandomGenerator random) {
    if (!draft.operation.takesHeader("Idempotency-Key")) {
      return false;
    }
    var line = random.nextBoolean() ? "Idempotency-Key: " + KEY : "If-Match: \"1\"";
    draft.headers.add(line);
    draft.headers.add(line);
    return draft.refused();
  }

  private static boolean odd(Draft draft, RandomGenerator random) {
    draft.headers.add(oneOf(random, ODD));
    return true;
  }

  private static boolean several(Draft draft, RandomGenerator random) {
    IntStream.range(0, 2 + random.nextInt(6)).forEach(_ -> odd(draft, random));
    return true;
  }

  private static boolean endless(Draft draft, RandomGenerator random) {
    if (random.nextBoolean()) {
      draft.headers.add("X-Long: " + "z".repeat(ENDLESS));
    } else {
      IntStream.range(0, 200).forEach(it -> draft.headers.add("X-" + it + ": " + it));
    }
    return draft.refusedCrudely();
  }
}
