package be.capas.scenario.odd;

import be.capas.platform.apidoc.Committed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All operations that the documents of the three services have. */
final class Documents {
  private static final List<String> SERVICES =
      List.of("command-service", "query-service", "notification-service");

  private Documents() {}

  static List<Operation> operations() {
    return SERVICES.stream().flatMap(Documents::of).toList();
  }

  private static Stream<Operation> of(String service) {
    var document = JsonMapper.shared().readTree(Committed.current(service));
    var all = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      var verbs = verbs(path.getValue());
      for (var said : path.getValue().properties()) {
        all.add(operation(service, document, path.getKey(), said.getKey(), verbs, said.getValue()));
      }
    }
    return all.stream();
  }

  private static Set<String> verbs(JsonNode path) {
    return path.propertyStream()
        .map(it -> it.getKey().toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Operation operation(
      String service, JsonNode document, String path, String verb, Set<String> verbs, JsonNode it) {
    var content = it.at("/requestBody/content/application~1json");
    return new Operation(
        service,
        verb.toUpperCase(Locale.ROOT),
        path,
        verbs,
        it.path("x-capas-roles")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toUnmodifiableSet()),
        it.path("parameters").valueStream().map(parameter -> taken(document, parameter)).toList(),
        content.isMissingNode() ? null : Schema.of(document, content.path("schema")),
        content.has("example") ? content.path("example") : null,
        it.at("/requestBody/required").asBoolean(false));
  }

  private static Operation.Taken taken(JsonNode document, JsonNode said) {
    var it = said.has("$ref") ? document.at(said.path("$ref").asString().substring(1)) : said;
    return new Operation.Taken(
        it.path("name").asString(),
        it.path("in").asString(),
        it.path("required").asBoolean(false),
        Schema.of(document, it.path("schema")));
  }
}
