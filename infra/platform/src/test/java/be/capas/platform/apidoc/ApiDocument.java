package be.capas.platform.apidoc;

import be.capas.platform.matrix.AccessMatrix;
import be.capas.platform.matrix.AccessMatrix.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document of a service. The same sources give the same bytes. */
public final class ApiDocument {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PLATFORM = "be.capas.platform.openapi";

  private final ApiService service;
  private final Written written;
  private final Schemas schemas;
  private final Map<String, Row> rows;

  private ApiDocument(ApiService service, Path root) {
    this.service = service;
    this.written = Written.in(sources(root, service));
    this.schemas = new Schemas(new Shape(service.nullsLeftOut()), written);
    this.rows =
        AccessMatrix.of(service.name()).stream().collect(Collectors.toMap(Row::name, it -> it));
  }

  /** The document of a service, made from what was compiled and from its sources below a folder. */
  public static ObjectNode of(ApiService service, Path root) {
    return new ApiDocument(service, root).document();
  }

  private static List<Path> sources(Path root, ApiService service) {
    return Stream.of("infra/contract", "infra/platform", service.name())
        .map(it -> root.resolve(it).resolve("src/main/java"))
        .filter(Files::isDirectory)
        .toList();
  }

  private ObjectNode document() {
    var document = JSON.objectNode().put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", "CAPAS " + service.name())
        .put("version", "1")
        .put("description", service.what());
    document
        .put("jsonSchemaDialect", "https://spec.openapis.org/oas/3.1/dialect/base")
        .putArray("servers")
        .addObject()
        .put("url", service.address())
        .put("description", "The local stack");
    document.putArray("security").addObject().putArray("token");
    document.set("paths", paths());
    document.set("components", components());
    if (!schemas.formless().isEmpty()) {
      throw new IllegalStateException("say in Schemas what form these have: " + schemas.formless());
    }
    return document;
  }

  private ObjectNode paths() {
    var operations = new Operations(service, schemas, written, rows);
    var paths = new TreeMap<String, ObjectNode>();
    var endpoints =
        Stream.concat(service.packages().stream(), Stream.of(PLATFORM))
            .flatMap(Endpoint::in)
            .sorted(
                Comparator.comparing(Endpoint::name).thenComparing(it -> it.produces().toString()))
            .toList();
    for (var endpoint : endpoints) {
      var path = paths.computeIfAbsent(endpoint.path(), _ -> JSON.objectNode());
      operations.put(path, endpoint);
    }
    var all = JSON.objectNode();
    paths.forEach(all::set);
    return all;
  }

  private ObjectNode components() {
    var components = JSON.objectNode();
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put(
            "description",
            "A token of the identity provider with sub, organisation, roles, and where they apply"
                + " antennas and partner. The organisation comes from the token alone.");
    components.set("parameters", Parameters.components());
    components.set("headers", Headers.components());
    var all = JSON.objectNode();
    schemas.components().forEach(all::set);
    var responses = components.putObject("responses");
    Refusals.declare(responses, all);
    components.set("schemas", sorted(all));
    return components;
  }

  private static ObjectNode sorted(ObjectNode node) {
    var names = new TreeMap<String, JsonNode>();
    node.properties().forEach(it -> names.put(it.getKey(), it.getValue()));
    var sorted = JSON.objectNode();
    names.forEach(sorted::set);
    return sorted;
  }

  /** As it is committed and served. */
  public static String text(JsonNode document) {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(document)
        + "\n";
  }
}
