package be.capas.platform.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether what is sent and answered is as a document says. An operation, a status or a form that
 * the document does not know is wrong, too.
 */
public final class Conformance {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String STREAM = "/responses/200/content/text~1event-stream";

  private final JsonNode document;
  private final Map<String, Judge> judges = new ConcurrentHashMap<>();

  private Conformance(JsonNode document) {
    this.document = document;
  }

  /** By the document in that file. */
  public static Conformance by(Path document) {
    return of(JSON.readTree(document));
  }

  /** By that document. */
  public static Conformance of(JsonNode document) {
    return new Conformance(document);
  }

  /** Whether the document has an operation for it. */
  public boolean knows(String method, String path) {
    return operation(method, path).isPresent();
  }

  /** The path as the document has it, with its places; itself where it has none. */
  public String template(String method, String path) {
    return operation(method, path).map(Operation::path).orElse(path);
  }

  /** What the document calls the operation; empty where it has none. */
  public String operationId(String method, String path) {
    return operation(method, path).map(it -> it.node().path("operationId").asString("")).orElse("");
  }

  /**
   * What is wrong with an answer.
   *
   * @param path without the query
   * @param type the media type
   * @param body what is no JSON is not looked into
   */
  public List<String> ofAnswer(String method, String path, int status, String type, JsonNode body) {
    var operation = operation(method, path);
    if (operation.isEmpty()) {
      return List.of("%s %s is not in the document".formatted(method, path));
    }
    var where = "%s answers %d".formatted(operation.get().name(), status);
    var responses = operation.get().node().path("responses");
    var response = resolved(responses.path(responses.has("" + status) ? "" + status : "default"));
    if (!responses.has("" + status) && status < 400) {
      return List.of(where + ": not in the document");
    }
    var plain = type.replaceAll(";.*", "").strip();
    var content = response.path("content");
    if (content.isMissingNode() || body.isMissingNode()) {
      return List.of();
    }
    if (!content.has(plain)) {
      return List.of(where + " " + plain + ": not in the document");
    }
    return plain.endsWith("json")
        ? judged(where, content.path(plain).path("schema"), body)
        : List.of();
  }

  /**
   * What is wrong with a message of a stream.
   *
   * @param kind its event, as the stream names it
   */
  public List<String> ofMessage(String method, String path, String kind, JsonNode data) {
    var operation = operation(method, path);
    if (operation.isEmpty()) {
      return List.of("%s %s is not in the document".formatted(method, path));
    }
    var where = "%s streams %s".formatted(operation.get().name(), kind);
    var kinds = operation.get().node().at(STREAM).path("x-capas-messages");
    return kinds.has(kind)
        ? judged(where, kinds.path(kind), data)
        : List.of(where + ": not in the document");
  }

  /** What is wrong with the body of a request. */
  public List<String> ofRequest(String method, String path, JsonNode body) {
    var operation = operation(method, path);
    if (operation.isEmpty()) {
      return List.of("%s %s is not in the document".formatted(method, path));
    }
    var schema = operation.get().node().at("/requestBody/content/application~1json").path("schema");
    return judged(operation.get().name() + " takes", schema, body);
  }

  /** What is wrong with the examples of the document itself. */
  public List<String> ofExamples() {
    var complaints = new ArrayList<String>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var where = operation.getKey() + " " + path.getKey();
        operation.getValue().findParents("example").stream()
            .filter(it -> it.has("schema"))
            .forEach(
                it ->
                    complaints.addAll(
                        judged(where + " example", it.path("schema"), it.path("example"))));
      }
    }
    for (var schema : document.at("/components/schemas").properties()) {
      if (schema.getValue().has("example")) {
        complaints.addAll(
            judged(
                schema.getKey() + " example",
                schema.getValue(),
                schema.getValue().path("example")));
      }
    }
    return complaints;
  }

  private List<String> judged(String where, JsonNode schema, JsonNode value) {
    if (schema.isMissingNode()) {
      return List.of(where + ": nothing is said of a body");
    }
    return judges
        .computeIfAbsent(schema.toString(), _ -> new Judge(withComponents(schema)))
        .complaints(value)
        .stream()
        .map(it -> where + ": " + it)
        .toList();
  }

  private ObjectNode withComponents(JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    return whole;
  }

  private record Operation(String method, String path, JsonNode node) {
    String name() {
      return method + " " + path;
    }
  }

  /** A word of a path is matched before a place. */
  private Optional<Operation> operation(String method, String path) {
    var verb = method.toLowerCase(Locale.ROOT);
    return document.path("paths").properties().stream()
        .filter(it -> matches(it.getKey(), path) && it.getValue().has(verb))
        .min(Comparator.comparing(it -> places(it.getKey())))
        .map(it -> new Operation(method, it.getKey(), it.getValue().path(verb)));
  }

  private static boolean matches(String template, String path) {
    var said = template.split("/", -1);
    var sent = path.split("/", -1);
    return said.length == sent.length
        && Stream.iterate(0, i -> i < said.length, i -> i + 1)
            .allMatch(i -> said[i].startsWith("{") ? !sent[i].isEmpty() : said[i].equals(sent[i]));
  }

  private static long places(String template) {
    return Arrays.stream(template.split("/", -1)).filter(it -> it.startsWith("{")).count();
  }

  private JsonNode resolved(JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }
}
