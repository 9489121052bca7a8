package be.capas.platform.apidoc;

import be.capas.platform.csv.AsCsv;
import be.capas.platform.matrix.AccessMatrix.Row;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of a service. */
final class Operations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String JSON_TYPE = "application/json";
  private static final String EVENTS = "text/event-stream";
  private static final String CSV = "text/csv";

  private final ApiService service;
  private final Schemas schemas;
  private final Written written;
  private final Map<String, Row> rows;
  private final Parameters parameters;

  Operations(ApiService service, Schemas schemas, Written written, Map<String, Row> rows) {
    this.service = service;
    this.schemas = schemas;
    this.written = written;
    this.rows = rows;
    this.parameters = new Parameters(schemas);
  }

  /** Adds an operation to its path; to the one that is there, if it answers in another form. */
  void put(ObjectNode path, Endpoint endpoint) {
    var verb = endpoint.verb().toLowerCase(Locale.ROOT);
    if (path.get(verb) instanceof ObjectNode same) {
      join(same, endpoint);
    } else {
      path.set(verb, operation(endpoint));
    }
  }

  private ObjectNode operation(Endpoint endpoint) {
    var operation = JSON.objectNode().put("operationId", endpoint.id());
    operation.putArray("tags").add(endpoint.tag());
    var words = words(endpoint);
    operation.put("summary", firstSentence(words));
    operation.put("description", (words + "\n\nFor: " + whom(endpoint) + ".").strip());
    endpoint.roles().forEach(operation.putArray("x-capas-roles")::add);
    if (endpoint.roles().isEmpty()) {
      operation.putArray("security");
    }
    if (endpoint.path().startsWith("/internal")) {
      operation.put("x-internal", true);
    }
    var validated = service.validated().contains(endpoint.name());
    var taken = operation.putArray("parameters");
    parameters.of(endpoint, validated).forEach(taken::add);
    endpoint.body().ifPresent(it -> operation.set("requestBody", body(endpoint, it)));
    endpoint.file().ifPresent(it -> operation.set("requestBody", file(endpoint, it)));
    operation.set("responses", responses(endpoint, validated));
    return operation;
  }

  private static String whom(Endpoint endpoint) {
    return endpoint.roles().isEmpty() ? "everybody" : String.join(", ", endpoint.roles());
  }

  /** Of the method; where nothing is written about it, of its controller. */
  private String words(Endpoint endpoint) {
    var own = written.about(endpoint.method());
    return own.isEmpty() ? written.about(endpoint.method().getDeclaringClass()) : own;
  }

  private static String firstSentence(String words) {
    return words.replaceAll("(?s)(?<=[.!?:])\\s.*", "").replaceAll("[.:]$", "");
  }

  private ObjectNode body(Endpoint endpoint, Parameter parameter) {
    var body = JSON.objectNode();
    body.put("required", parameter.getAnnotation(RequestBody.class).required());
    var content = body.putObject("content").putObject(JSON_TYPE);
    content.set("schema", schemas.of(parameter.getType(), Way.SENT));
    var row = rows.get(endpoint.name());
    if (row != null && !row.body().isEmpty()) {
      content.set("example", JsonMapper.shared().readTree(Places.filled(row.body())));
    }
    return body;
  }

  /** A file, read line by line; the example is the line that it begins with. */
  private ObjectNode file(Endpoint endpoint, String type) {
    var body = JSON.objectNode().put("required", true);
    var content = body.putObject("content").putObject(type);
    content.putObject("schema").put("type", "string");
    var row = rows.get(endpoint.name());
    if (row != null && !row.body().isEmpty()) {
      content.put("example", Places.filled(row.body()));
    }
    return body;
  }

  private ObjectNode responses(Endpoint endpoint, boolean validated) {
    var responses = JSON.objectNode();
    if (endpoint.takes("Intake")) {
      accepted(endpoint, responses);
    } else {
      answered(endpoint, responses.putObject("200"), validated);
      if (validated) {
        responses.putObject("304").put("description", "The caller has this answer already.");
      }
    }
    Refusals.add(endpoint, responses);
    return responses;
  }

  private void accepted(Endpoint endpoint, ObjectNode responses) {
    var done = responses.putObject("200").put("description", "Done, or done before.");
    command(endpoint, done);
    if (creates(endpoint)) {
      var created = responses.putObject("201").put("description", "Something new is there.");
      command(endpoint, created);
      Headers.add(created, "Location");
    }
  }

  private void command(Endpoint endpoint, ObjectNode response) {
    Headers.add(response, "ETag", "Capas-Position", "Capas-Events", "Idempotency-Replayed");
    var media = response.putObject("content").putObject(JSON_TYPE);
    media.set("schema", schemas.of(type(endpoint), Way.ANSWERED));
    example(endpoint, media);
  }

  /** An answer that was given once, where one was kept. */
  private void example(Endpoint endpoint, ObjectNode media) {
    var kept = Committed.answer(service.name(), endpoint.id());
    if (Files.exists(kept)) {
      media.set("example", JsonMapper.shared().readTree(kept));
    }
  }

  private static boolean creates(Endpoint endpoint) {
    return endpoint
        .body()
        .filter(it -> it.getType().isRecord())
        .filter(
            it ->
                Arrays.stream(it.getType().getRecordComponents())
                    .anyMatch(component -> component.getName().equals("id")))
        .isPresent();
  }

  private void answered(Endpoint endpoint, ObjectNode response, boolean validated) {
    response.put("description", "What was asked for.");
    if (validated) {
      Headers.add(response, "ETag");
    }
    if (Arrays.stream(endpoint.method().getParameters())
        .anyMatch(it -> it.getName().equals("after"))) {
      Headers.add(response, "Link");
    }
    var content = response.putObject("content");
    var forms = forms(endpoint);
    for (var form : forms) {
      content.set(form.replaceAll(";.*", ""), form(endpoint, form));
    }
    if (isAsCsv(endpoint) || forms.contains("text/html")) {
      Headers.add(response, "Content-Disposition");
    }
    if (endpoint.file().isPresent()) {
      Headers.add(response, "Content-Disposition", "Capas-Import");
    }
  }

  private static List<String> forms(Endpoint endpoint) {
    var own = endpoint.produces().isEmpty() ? List.of(JSON_TYPE) : endpoint.produces();
    return isAsCsv(endpoint) ? Stream.concat(own.stream(), Stream.of(CSV)).toList() : own;
  }

  private static boolean isAsCsv(Endpoint endpoint) {
    return endpoint.method().isAnnotationPresent(AsCsv.class);
  }

  /** What is answered in one of the media types: what is no JSON is a text. */
  private ObjectNode form(Endpoint endpoint, String type) {
    if (type.startsWith(EVENTS)) {
      return stream(endpoint);
    }
    var media = JSON.objectNode();
    if (!type.startsWith(JSON_TYPE)) {
      media.putObject("schema").put("type", "string");
    } else if (type(endpoint) == Resource.class) {
      media.putObject("schema").put("type", "object");
    } else {
      media.set("schema", schemas.of(type(endpoint), Way.ANSWERED));
      example(endpoint, media);
    }
    return media;
  }

  private Class<?> type(Endpoint endpoint) {
    var said = service.bodies().get(endpoint.name());
    return said == null ? raw(endpoint.answer()) : said;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> it && it != Object.class && it != SseEmitter.class) {
      return it;
    }
    throw new IllegalArgumentException("say what is answered instead of " + type);
  }

  /** A stream is text; what its messages carry is said beside it. */
  private ObjectNode stream(Endpoint endpoint) {
    var kinds = service.streams().getOrDefault(endpoint.name(), Map.of());
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("say what is streamed by " + endpoint.name());
    }
    var media = JSON.objectNode();
    media
        .putObject("schema")
        .put("type", "string")
        .put(
            "description",
            "Messages of these kinds: "
                + kinds.keySet().stream().sorted().collect(Collectors.joining(", "))
                + ". Resumes by Last-Event-ID.");
    var messages = media.putObject("x-capas-messages");
    kinds.keySet().stream()
        .sorted()
        .forEach(it -> messages.set(it, schemas.of(kind(kinds, it), Way.ANSWERED)));
    return media;
  }

  private static Class<?> kind(Map<String, Class<?>> kinds, String name) {
    Class<?> found = kinds.get(name);
    if (found == null) {
      throw new IllegalStateException(name);
    }
    return found;
  }

  /** The same address in another form: one more media type, and the parameters that it adds. */
  private void join(ObjectNode same, Endpoint endpoint) {
    var content = same.withObject("responses").withObject("200").withObject("content");
    forms(endpoint).forEach(it -> content.set(it.replaceAll(";.*", ""), form(endpoint, it)));
    var known = same.withArray("parameters");
    var others = parameters.of(endpoint, false);
    var more =
        others.stream()
            .filter(it -> known.valueStream().noneMatch(one -> isSame(one, it)))
            .toList();
    known
        .valueStream()
        .filter(it -> others.stream().noneMatch(one -> isSame(it, one)))
        .forEach(Operations::leaveOutUnlessMeant);
    more.forEach(Operations::leaveOutUnlessMeant);
    more.forEach(known::add);
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(other) || one.has("name") && one.path("name").equals(other.path("name"));
  }

  /** What one form takes and the other refuses has no default: generated clients would send it. */
  private static void leaveOutUnlessMeant(JsonNode parameter) {
    if (parameter.path("schema") instanceof ObjectNode schema) {
      schema.remove("default");
    }
  }
}
