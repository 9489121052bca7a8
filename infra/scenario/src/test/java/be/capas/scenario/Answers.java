package be.capas.scenario;

import be.capas.platform.apidoc.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered while days were played. {@code -Dcapas.openapi.renew=true} keeps one answer to
 * each operation: the documents show it as its example. Everybody in them is made up.
 */
final class Answers {
  /** More is no example any more. */
  private static final int LONGEST = 4_000;

  /** The document itself, and what nobody else may see. */
  private static final Set<String> NO_EXAMPLES =
      Set.of("getOpenapiJson", "postInternalKeys", "postCalendar", "getCalendar");

  private final Map<Path, JsonNode> examples = new ConcurrentHashMap<>();

  /** Takes note of one. */
  void saw(String service, String operation, JsonNode body) {
    if (NO_EXAMPLES.contains(operation)) {
      return;
    }
    examples.merge(Committed.answer(service, operation), body, Answers::theBetter);
  }

  /** The one that says more, as long as it is no book. */
  private static JsonNode theBetter(JsonNode one, JsonNode other) {
    var length = one.toString().length();
    var others = other.toString().length();
    if (length > LONGEST || others > LONGEST) {
      return length <= others ? one : other;
    }
    return length >= others ? one : other;
  }

  /** Keeps them where the documents are made from, if that was asked for. */
  void keepIfWanted() {
    if (Boolean.getBoolean(Committed.RENEW)) {
      examples.entrySet().stream()
          .filter(it -> it.getValue().toString().length() <= LONGEST)
          .forEach(it -> keep(it.getKey(), it.getValue()));
    }
  }

  private static void keep(Path file, JsonNode body) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(body);
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
