package be.capas.platform.apidoc;

import be.capas.platform.web.words.Language;
import be.capas.platform.web.words.ProblemType;
import be.capas.platform.web.words.ProblemTypes;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The problems that a service may answer with, one component for each status. */
final class Refusals {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MEDIA_TYPE = "application/problem+json";

  private Refusals() {}

  /** The statuses of problems that an operation may answer with. */
  static List<Integer> of(Endpoint endpoint) {
    var command = endpoint.takes("Intake");
    var body = endpoint.body().isPresent() || endpoint.file().isPresent();
    return Stream.of(
            Stream.of(400, 401, 403),
            body || endpoint.path().contains("{") ? Stream.of(404) : Stream.<Integer>of(),
            Stream.of(406),
            command || body || endpoint.verb().equals("POST")
                ? Stream.of(409)
                : Stream.<Integer>of(),
            command ? Stream.of(412) : Stream.<Integer>of(),
            body ? Stream.of(413, 415) : Stream.<Integer>of(),
            command || body ? Stream.of(422) : Stream.<Integer>of(),
            Stream.of(429, 503))
        .flatMap(it -> it)
        .filter(Refusals::isDeclared)
        .toList();
  }

  /** Whether this service has a problem of that status at all. */
  private static boolean isDeclared(int status) {
    return ProblemTypes.all().values().stream().anyMatch(it -> it.status() == status);
  }

  /** Adds their answers to those of an operation. */
  static void add(Endpoint endpoint, ObjectNode responses) {
    of(endpoint)
        .forEach(
            status ->
                responses
                    .putObject(String.valueOf(status))
                    .put("$ref", "#/components/responses/Problem" + status));
    responses.putObject("default").put("$ref", "#/components/responses/Problem");
  }

  /** Adds the components. */
  static void declare(ObjectNode responses, ObjectNode schemas) {
    var byStatus =
        ProblemTypes.all().values().stream()
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    schemas.set("Problem", problem());
    schemas.set("FieldError", fieldError());
    byStatus.forEach((status, types) -> schemas.set("Problem" + status, problem(status, types)));
    byStatus
        .keySet()
        .forEach(it -> response(responses, "Problem" + it, words(it), it == 429 || it == 503));
    response(responses, "Problem", "Any other problem, in the same form.", false);
  }

  private static String words(int status) {
    var known = HttpStatus.resolve(status);
    return known == null ? "A problem." : known.getReasonPhrase() + ".";
  }

  private static void response(ObjectNode all, String name, String words, boolean later) {
    var response = all.putObject(name).put("description", words);
    var headers = response.putObject("headers");
    headers.putObject("Content-Language").put("$ref", "#/components/headers/Content-Language");
    if (later) {
      headers.putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
    }
    response
        .putObject("content")
        .putObject(MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + name);
  }

  /** RFC 9457, and what we add to it. */
  private static ObjectNode problem() {
    var schema =
        JSON.objectNode()
            .put("type", "object")
            .put(
                "description",
                "Why a request did not succeed (RFC 9457). Further members are facts of the type,"
                    + " such as who claimed it first.");
    Stream.of("type", "title", "status", "detail").forEach(schema.putArray("required")::add);
    var properties = schema.putObject("properties");
    properties
        .putObject("type")
        .put("type", "string")
        .put("pattern", "^urn:capas:problem:[a-z0-9]+(-[a-z0-9]+)*$")
        .put("description", "The reason, for programs: stable.");
    text(properties, "title", "The status in words, in the caller's language.");
    properties.putObject("status").put("type", "integer").put("minimum", 400).put("maximum", 599);
    text(properties, "detail", "What is wrong and what to do, in the caller's language.");
    text(properties, "instance", "The path that was asked.");
    text(properties, "traceId", "By which we find it in our logs.");
    var errors = properties.putObject("errors").put("type", "array");
    errors.put("description", "The fields that are wrong.");
    errors.putObject("items").put("$ref", "#/components/schemas/FieldError");
    return schema;
  }

  private static ObjectNode fieldError() {
    var schema =
        JSON.objectNode().put("type", "object").put("description", "A field that is wrong.");
    Stream.of("pointer", "code", "detail").forEach(schema.putArray("required")::add);
    var properties = schema.putObject("properties");
    text(properties, "pointer", "A JSON pointer into the body, or the name of a parameter.");
    text(properties, "code", "Why, for programs: stable.");
    text(properties, "detail", "Why, for people; never the value that was sent.");
    return schema;
  }

  private static void text(ObjectNode properties, String name, String words) {
    properties.putObject(name).put("type", "string").put("description", words);
  }

  private static ObjectNode problem(int status, List<ProblemType> types) {
    var words =
        types.stream()
            .map(it -> "- `" + it.reason() + "`: " + it.in(Language.EN))
            .collect(Collectors.joining("\n"));
    var schema = JSON.objectNode().put("description", words);
    schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/Problem");
    var properties = schema.putObject("properties");
    var urns = properties.putObject("type").putArray("enum");
    types.forEach(it -> urns.add(it.urn()));
    properties.putObject("status").put("const", status);
    schema.set("example", example(types.getFirst()));
    return schema;
  }

  private static ObjectNode example(ProblemType type) {
    return JSON.objectNode()
        .put("type", type.urn())
        .put("title", words(type.status()).replace(".", ""))
        .put("status", type.status())
        .put("detail", type.in(Language.EN));
  }
}
