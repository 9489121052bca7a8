package be.capas.platform.apidoc;

import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an operation takes beside its body. */
final class Parameters {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Those that more than one operation takes, declared once. */
  static final List<String> SHARED =
      List.of(
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Capas-After",
          "Capas-Purpose",
          "Accept-Language");

  private final Schemas schemas;

  Parameters(Schemas schemas) {
    this.schemas = schemas;
  }

  List<ObjectNode> of(Endpoint endpoint, boolean validated) {
    var own = Stream.of(endpoint.method().getParameters()).flatMap(this::of);
    var headers =
        Stream.of(
                endpoint.takes("Intake")
                    ? Stream.of("Idempotency-Key", "If-Match")
                    : Stream.<String>of(),
                endpoint.takes("Openings") ? Stream.of("Capas-Purpose") : Stream.<String>of(),
                validated ? Stream.of("If-None-Match") : Stream.<String>of(),
                Stream.of("Accept-Language"))
            .flatMap(it -> it)
            .map(Parameters::shared);
    return Stream.concat(own, headers).toList();
  }

  private static ObjectNode shared(String header) {
    return JSON.objectNode().put("$ref", "#/components/parameters/" + header);
  }

  private Stream<ObjectNode> of(Parameter parameter) {
    var path = parameter.getAnnotation(PathVariable.class);
    if (path != null) {
      return Stream.of(named(parameter, "path", path.name(), true, null));
    }
    var query = parameter.getAnnotation(RequestParam.class);
    if (query != null) {
      var standard =
          query.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? null : query.defaultValue();
      return Stream.of(
          named(parameter, "query", query.name(), query.required() && standard == null, standard));
    }
    var header = parameter.getAnnotation(RequestHeader.class);
    return header == null || parameter.getType() == HttpHeaders.class
        ? Stream.empty()
        : header(parameter, header);
  }

  private Stream<ObjectNode> header(Parameter parameter, RequestHeader header) {
    var name = header.name().isEmpty() ? header.value() : header.name();
    if (name.equals(HttpHeaders.AUTHORIZATION)) {
      return Stream.empty(); // said by the security scheme
    }
    return SHARED.contains(name)
        ? Stream.of(shared(name))
        : Stream.of(named(parameter, "header", name, header.required(), null));
  }

  private ObjectNode named(
      Parameter parameter, String in, String name, boolean required, @Nullable String standard) {
    var node =
        JSON.objectNode().put("name", name.isEmpty() ? parameter.getName() : name).put("in", in);
    node.put("required", required);
    var said = Shape.all(parameter.getAnnotatedType(), parameter);
    var schema = schemas.of(parameter.getAnnotatedType(), said, Way.SENT);
    if (standard != null && !standard.isEmpty()) {
      standard(schema, standard);
    }
    if (Collection.class.isAssignableFrom(parameter.getType())) {
      node.put("style", "form").put("explode", true);
    }
    node.set("schema", schema);
    return node;
  }

  private static void standard(ObjectNode schema, String standard) {
    switch (schema.path("type").asString("")) {
      case "integer" -> schema.put("default", Long.parseLong(standard));
      case "boolean" -> schema.put("default", Boolean.parseBoolean(standard));
      default -> schema.put("default", standard);
    }
  }

  /** The components that are referred to. */
  static ObjectNode components() {
    var all = JSON.objectNode();
    header(
        all,
        "Idempotency-Key",
        "A UUID in double quotes. The same key and body again get the stored answer, kept 24 hours"
            + " for each caller.",
        "^\"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\"$");
    header(
        all,
        "If-Match",
        "The ETag of the version that was decided on; a stale one is 412.",
        "^(\"\\d{1,18}\"|\\*)$");
    header(all, "If-None-Match", "The ETag of the answer that the caller has.", null);
    header(
        all,
        "Capas-After",
        "A Capas-Position of a command's answer: waits at most 5 s until it is visible, else 503.",
        "^[A-Za-z0-9_-]{1,270}$");
    header(
        all,
        "Capas-Purpose",
        "Why the file is read: a code, never a text about somebody.",
        "^[a-z0-9]+(-[a-z0-9]+)*$");
    header(all, "Accept-Language", "The language of problems: en, fr, nl or de.", null);
    return all;
  }

  private static void header(ObjectNode all, String name, String words, @Nullable String pattern) {
    var node = all.putObject(name).put("name", name).put("in", "header");
    node.put("description", words).put("required", false);
    var schema = node.putObject("schema").put("type", "string");
    if (pattern != null) {
      schema.put("pattern", pattern);
    }
  }
}
