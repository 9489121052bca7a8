package be.capas.platform.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule of the gate, by a document that breaks it and by one that may be released. */
class BreaksTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RELEASED =
      """
      {"paths": {"/api/parcels": {"post": {
          "x-capas-roles": ["SENDER", "CARRIER"],
          "parameters": [
            {"$ref": "#/components/parameters/Key"},
            {"name": "limit", "in": "query", "required": false,
             "schema": {"type": "integer", "minimum": 1, "maximum": 200}}],
          "requestBody": {"required": false, "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Parcel"}}}},
          "responses": {
            "200": {"headers": {"ETag": {}}, "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}},
              "text/event-stream": {"schema": {"type": "string"}, "x-capas-messages": {
                "moved": {"type": "object", "required": ["at"],
                          "properties": {"at": {"type": "string"}}}}}}},
            "409": {"$ref": "#/components/responses/Problem409"}}}}},
       "components": {
         "parameters": {"Key": {"name": "Key", "in": "header", "required": false,
                                "schema": {"type": "string", "pattern": "^a$"}}},
         "responses": {"Problem409": {"content": {"application/problem+json": {"schema":
            {"type": "object", "properties": {"type": {"type": "string", "enum": ["a", "b"]}}}}}}},
         "schemas": {
           "Parcel": {"type": "object", "required": ["to"], "properties": {
             "to": {"type": "string", "maxLength": 20},
             "from": {"type": ["string", "null"]},
             "size": {"$ref": "#/components/schemas/Size"},
             "notes": {"type": "array", "items": {"type": "string"}}}},
           "Size": {"type": "string", "enum": ["SMALL", "LARGE"]},
           "Receipt": {"type": "object", "required": ["id", "history"], "properties": {
             "id": {"type": "string", "format": "uuid"},
             "note": {"type": "string"},
             "history": {"type": "array", "items": {"$ref": "#/components/schemas/Receipt"}},
             "content": {"oneOf": [{"type": "string"}, {"type": "object"}]}}}}}}
      """;
  private static final String OPERATION = "/paths/~1api~1parcels/post";
  private static final String PARCEL = "/components/schemas/Parcel";
  private static final String RECEIPT = "/components/schemas/Receipt";

  static Stream<Arguments> broken() {
    return Stream.of(
        change("a path is gone", "/paths", it -> it.remove("/api/parcels")),
        change("an operation is gone", "/paths/~1api~1parcels", it -> it.remove("post")),
        change("a role is shut out", OPERATION, it -> list(it, "x-capas-roles").remove(0)),
        change("a parameter is gone", OPERATION, it -> list(it, "parameters").remove(1)),
        change(
            "a parameter is required", OPERATION + "/parameters/1", it -> it.put("required", true)),
        change("a new one is", OPERATION, BreaksTest::addRequiredParameter),
        change(
            "its limit is lower", OPERATION + "/parameters/1/schema", it -> it.put("maximum", 100)),
        change(
            "its limit is higher", OPERATION + "/parameters/1/schema", it -> it.put("minimum", 2)),
        change(
            "its pattern is another",
            "/components/parameters/Key/schema",
            it -> it.put("pattern", "b")),
        change("the body is required", OPERATION + "/requestBody", it -> it.put("required", true)),
        change("a field is required", PARCEL, it -> list(it, "required").add("size")),
        change("a new one is, too", PARCEL, BreaksTest::addRequiredField),
        change("a field is gone", PARCEL + "/properties", it -> it.remove("size")),
        change("its type is another", PARCEL + "/properties/to", it -> it.put("type", "integer")),
        change("it may not be null", PARCEL + "/properties/from", it -> it.put("type", "string")),
        change("it is shorter", PARCEL + "/properties/to", it -> it.put("maxLength", 19)),
        change("it is limited", PARCEL + "/properties/from", it -> it.put("maxLength", 100)),
        change("it has a pattern", PARCEL + "/properties/to", it -> it.put("pattern", "a")),
        change("it has a format", PARCEL + "/properties/to", it -> it.put("format", "uuid")),
        change(
            "items are others",
            PARCEL + "/properties/notes/items",
            it -> it.put("type", "integer")),
        change(
            "a list has to be unique",
            PARCEL + "/properties/notes",
            it -> it.put("uniqueItems", true)),
        change("a code is gone", "/components/schemas/Size", it -> list(it, "enum").remove(0)),
        change("text becomes codes", PARCEL + "/properties/to", it -> it.putArray("enum").add("A")),
        change("an answer is gone", OPERATION + "/responses", it -> it.remove("200")),
        change("another comes", OPERATION + "/responses", it -> it.putObject("202")),
        change("a header is gone", OPERATION + "/responses/200/headers", it -> it.remove("ETag")),
        change(
            "a form is gone",
            OPERATION + "/responses/200/content",
            it -> it.remove("application/json")),
        change(
            "a message is gone",
            OPERATION + "/responses/200/content/text~1event-stream/x-capas-messages",
            it -> it.remove("moved")),
        change(
            "a message says less",
            OPERATION
                + "/responses/200/content/text~1event-stream/x-capas-messages/moved/properties",
            it -> it.remove("at")),
        change("an answer says less", RECEIPT + "/properties", it -> it.remove("note")),
        change("it may say less", RECEIPT, it -> list(it, "required").remove(0)),
        change("it may say null", RECEIPT + "/properties/id", BreaksTest::orNull),
        change("its id is none", RECEIPT + "/properties/id", it -> it.remove("format")),
        change(
            "a form of content is gone",
            RECEIPT + "/properties/content",
            it -> list(it, "oneOf").remove(0)),
        change(
            "a problem is gone",
            "/components/responses/Problem409/content/application~1problem+json/schema/properties/type",
            it -> list(it, "enum").remove(0)));
  }

  static Stream<Arguments> compatible() {
    return Stream.of(
        change("nothing changes", "/paths", _ -> {}),
        change("a path joins", "/paths", it -> it.putObject("/api/more").putObject("get")),
        change("a role joins", OPERATION, it -> list(it, "x-capas-roles").add("CLERK")),
        change(
            "a field joins",
            PARCEL + "/properties",
            it -> it.putObject("more").put("type", "string")),
        change("a field is wanted no more", PARCEL, it -> list(it, "required").remove(0)),
        change("it may be longer", PARCEL + "/properties/to", it -> it.put("maxLength", 30)),
        change("it may be null", PARCEL + "/properties/to", BreaksTest::orNull),
        change("a code joins", "/components/schemas/Size", it -> list(it, "enum").add("HUGE")),
        change(
            "an answer says more",
            RECEIPT + "/properties",
            it -> it.putObject("more").put("type", "string")),
        change("it always says it", RECEIPT, it -> list(it, "required").add("note")),
        change("words are others", PARCEL, it -> it.put("description", "a parcel")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void a_break_is_found(String what, String where, Consumer<ObjectNode> change) {
    assertThat(Breaks.between(released(), changed(where, change))).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compatible")
  void what_only_adds_is_none(String what, String where, Consumer<ObjectNode> change) {
    assertThat(Breaks.between(released(), changed(where, change))).as(what).isEmpty();
  }

  @Test
  void a_break_says_where_it_is() {
    var now = changed(PARCEL + "/properties/to", it -> it.put("maxLength", 19));

    assertThat(Breaks.between(released(), now))
        .isEqualTo(List.of("post /api/parcels body/to: maxLength is lower"));
  }

  private static Arguments change(String what, String where, Consumer<ObjectNode> change) {
    return Arguments.of(what, where, change);
  }

  private static JsonNode released() {
    return JSON.readTree(RELEASED);
  }

  private static JsonNode changed(String where, Consumer<ObjectNode> change) {
    var document = released();
    change.accept((ObjectNode) document.at(where));
    return document;
  }

  private static ArrayNode list(ObjectNode of, String name) {
    return (ArrayNode) of.get(name);
  }

  private static void orNull(ObjectNode schema) {
    var type = schema.path("type").asString("");
    schema.putArray("type").add(type).add("null");
  }

  private static void addRequiredParameter(ObjectNode operation) {
    list(operation, "parameters")
        .addObject()
        .put("name", "colour")
        .put("in", "query")
        .put("required", true);
  }

  private static void addRequiredField(ObjectNode parcel) {
    list(parcel, "required").add("colour");
    ((ObjectNode) parcel.get("properties")).putObject("colour").put("type", "string");
  }
}
