package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import be.capas.scenario.odd.Fault.Layer;
import java.util.List;
import java.util.random.RandomGenerator;

/** What no decent client would put on the wire. */
final class WireFaults {
  /** The faults to which HTTP itself wants 501 or 505 to be answered. */
  static final String CODING = "unknown transfer coding";

  static final String VERSION = "unknown version";

  private WireFaults() {}

  static List<Fault> all() {
    return List.of(
        of("another method", WireFaults::method),
        of("another method", WireFaults::method),
        of(VERSION, WireFaults::version),
        of("no length", WireFaults::length),
        of(CODING, WireFaults::coding),
        of("bad chunks", WireFaults::chunks),
        of("no host", WireFaults::host),
        of("no header", WireFaults::header));
  }

  private static Fault of(String name, Fault.Wronging wronging) {
    return new Fault(name, Layer.WIRE, wronging);
  }

  /** Of methods that are no reading and no command, nothing can come. */
  private static boolean method(Draft draft, RandomGenerator random) {
    var verb =
        oneOf(
            random,
            "PUT",
            "PATCH",
            "DELETE",
            "TRACE",
            "HEAD",
            "OPTIONS",
            "FOO",
            "get",
            "PROPFIND",
            "POSTX",
            "QUERY",
            "M".repeat(200),
            "G\u00e9T",
            "GET,POST",
            "\"GET\"");
    if (draft.operation.verbs().contains(verb)) {
      return false;
    }
    draft.verb = verb;
    draft.crude = true;
    if (verb.equals("OPTIONS")) {
      draft.wrong = false; // tells what else the path takes, whatever else is sent
      return true;
    }
    return verb.equals("HEAD") || draft.refused();
  }

  private static boolean version(Draft draft, RandomGenerator random) {
    draft.version =
        oneOf(random, "HTTP/2.0", "HTTP/9.9", "HTTX/1.1", "HTTP/1.1.1", "HTTP/", "http/1.1", "1.1");
    return draft.refusedCrudely();
  }

  private static boolean length(Draft draft, RandomGenerator random) {
    draft.length =
        oneOf(
            random,
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999999",
            "Content-Length: +5",
            "Content-Length: 0x5",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5, 6");
    return draft.refusedCrudely();
  }

  private static boolean coding(Draft draft, RandomGenerator random) {
    draft.length =
        "Transfer-Encoding: "
            + oneOf(random, "bogus", "gzip, bogus", "chunked, bogus", "chunke\u00e9", "x");
    return draft.refusedCrudely();
  }

  /** The end of a body that is cut into pieces is not to be found. */
  private static boolean chunks(Draft draft, RandomGenerator random) {
    if (draft.operation.body() == null || draft.body().length == 0) {
      return false;
    }
    draft.length = "Transfer-Encoding: chunked";
    draft.bytes =
        oneOf(
                random,
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffff\r\n{}\r\n",
                "2\r\n{}xx\r\n0\r\n\r\n",
                ";\r\n\r\n")
            .getBytes(ISO_8859_1);
    return draft.refusedCrudely();
  }

  /** Tomcat may overlook it: nothing is said of the answer but that it is one of ours. */
  private static boolean host(Draft draft, RandomGenerator random) {
    draft.host =
        oneOf(
            random,
            "",
            "Host: a b",
            "Host: [::1",
            "Host: a\r\nHost: b",
            "Host: :99999999",
            "Host: \u00ff",
            "Host: a/b",
            "Host: {}");
    draft.crude = true;
    return true;
  }

  private static boolean header(Draft draft, RandomGenerator random) {
    draft.headers.add(
        oneOf(
            random,
            "without a colon",
            ": no name",
            "A b: c",
            "A : b",
            "A: b\u0000c",
            "A: b\u0001c",
            "\u00e9: x",
            "A: b\rc",
            "A(): b"));
    draft.crude = true;
    return true;
  }
}
