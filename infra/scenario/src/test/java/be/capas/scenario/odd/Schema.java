package be.capas.scenario.odd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A schema of a document, seen through its references and its "or null".
 *
 * @param nullable whether null may be sent
 */
record Schema(JsonNode document, JsonNode node, boolean nullable) {

  /** What a node of the document says, wherever it says it. */
  static Schema of(JsonNode document, JsonNode node) {
    if (node.has("$ref")) {
      return of(document, document.at(node.path("$ref").asString().substring(1)));
    }
    if (node.has("anyOf")) {
      var forms = node.path("anyOf").valueStream().filter(it -> !isNull(it)).toList();
      var orNull = forms.size() < node.path("anyOf").size();
      var only = of(document, forms.getFirst());
      return new Schema(document, only.node, orNull || only.nullable);
    }
    return new Schema(document, node, types(node).anyMatch("null"::equals));
  }

  private static boolean isNull(JsonNode form) {
    return form.path("type").asString("").equals("null");
  }

  private static Stream<String> types(JsonNode node) {
    var type = node.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString)
        : Stream.of(type.asString(""));
  }

  /** Such as {@code string}; empty where nothing is said. */
  String type() {
    return types(node).filter(it -> !it.equals("null")).findFirst().orElse("");
  }

  String text(String keyword) {
    return node.path(keyword).asString("");
  }

  /** The fields of an object. */
  List<Map.Entry<String, Schema>> fields() {
    return node.path("properties").properties().stream()
        .map(it -> Map.entry(it.getKey(), of(document, it.getValue())))
        .toList();
  }

  boolean requires(String field) {
    return node.path("required").valueStream().anyMatch(it -> it.asString().equals(field));
  }

  Schema items() {
    return of(document, node.path("items"));
  }

  /** Whether it is an object that takes no fields but its own. */
  boolean isClosed() {
    var more = node.path("additionalProperties");
    return more.isBoolean() && !more.asBoolean();
  }

  List<String> values() {
    return node.path("enum").valueStream().map(JsonNode::asString).toList();
  }
}
