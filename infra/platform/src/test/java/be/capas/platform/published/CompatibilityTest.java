package be.capas.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.WireNames;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gate lets pass, and a counter-example for each thing that it does not. */
class CompatibilityTest {
  /** Has all that an event can have: codes, lists, boxes, kinds, what may be absent. */
  private static final ObjectNode RELEASED =
      (ObjectNode)
          JsonMapper.shared()
              .readTree(
                  """
                  {"type": "object",
                   "properties": {
                     "handoff": {"type": "string", "format": "uuid"},
                     "reason": {"type": "string", "enum": ["FULL", "OTHER"]},
                     "classes": {"type": "array", "items": {"type": "string", "enum": ["A", "B"]}},
                     "basis": {"$ref": "#/$defs/Basis"},
                     "remark": {"type": "string"}},
                   "required": ["handoff", "reason", "classes", "basis"],
                   "$defs": {"Basis": {"oneOf": [
                     {"type": "object",
                      "properties": {"kind": {"const": "CONSENT"}, "until": {"type": "string"}},
                      "required": ["kind", "until"]},
                     {"type": "object",
                      "properties": {"kind": {"const": "NEED"}},
                      "required": ["kind"]}]}}}
                  """);

  @Test
  void the_same_is_the_same() {
    assertThat(breaches(_ -> {})).isEmpty();
  }

  @Test
  void an_optional_field_a_code_and_a_kind_may_be_added() {
    assertThat(
            breaches(
                it -> {
                  field(it, "by").put("type", "string");
                  array(it, "/properties/reason/enum").add("AWAY");
                  array(it, "/properties/classes/items/enum").add("C");
                  array(it, "/$defs/Basis/oneOf")
                      .addObject()
                      .withObject("/properties/kind")
                      .put("const", "SECRECY");
                }))
        .isEmpty();
  }

  @Test
  void a_description_binds_nobody() {
    assertThat(breaches(it -> it.put("description", "more words"))).isEmpty();
  }

  @Test
  void a_field_that_is_removed_breaks() {
    assertThat(breaches(it -> fields(it).remove("remark"))).containsExactly("/remark is gone");
  }

  @Test
  void a_field_that_is_renamed_breaks() {
    assertThat(breaches(it -> fields(it).set("note", fields(it).remove("remark"))))
        .containsExactly("/remark is gone");
  }

  @Test
  void a_type_that_is_changed_breaks() {
    assertThat(breaches(it -> field(it, "remark").put("type", "integer")))
        .containsExactly("/remark type was \"string\" and is \"integer\"");
  }

  @Test
  void a_format_that_is_narrowed_breaks() {
    assertThat(breaches(it -> field(it, "remark").put("format", "uuid"))).hasSize(1);
    assertThat(breaches(it -> field(it, "remark").put("maxLength", 10))).hasSize(1);
  }

  @Test
  void a_code_that_is_removed_breaks() {
    assertThat(breaches(it -> array(it, "/properties/reason/enum").remove(0)))
        .containsExactly("/reason code FULL is gone");
    assertThat(breaches(it -> array(it, "/properties/classes/items/enum").remove(1)))
        .containsExactly("/classes/* code B is gone");
  }

  @Test
  void a_text_that_becomes_a_code_breaks() {
    assertThat(breaches(it -> field(it, "remark").putArray("enum").add("FINE"))).hasSize(1);
  }

  @Test
  void an_optional_field_that_becomes_required_breaks() {
    assertThat(breaches(it -> array(it, "/required").add("remark")))
        .containsExactly("/remark is required now");
  }

  @Test
  void a_required_field_that_may_be_absent_breaks() {
    assertThat(breaches(it -> array(it, "/required").remove(1)))
        .containsExactly("/reason may be absent now");
  }

  @Test
  void a_new_field_that_is_required_breaks() {
    assertThat(
            breaches(
                it -> {
                  field(it, "by").put("type", "string");
                  array(it, "/required").add("by");
                }))
        .containsExactly("/by is new and required");
  }

  @Test
  void a_kind_that_is_removed_or_changed_breaks() {
    assertThat(breaches(it -> array(it, "/$defs/Basis/oneOf").remove(1)))
        .containsExactly("/basis[kind=NEED] is gone");
    assertThat(breaches(it -> it.withObject("/$defs/Basis/oneOf/0/properties").remove("until")))
        .containsExactly("/basis[kind=CONSENT]/until is gone");
  }

  @Test
  void a_list_that_becomes_one_breaks() {
    assertThat(breaches(it -> field(it, "classes").remove("items"))).hasSize(1);
  }

  /** The gate looks into every event there is, not only into made-up ones. */
  @ParameterizedTest
  @ValueSource(strings = {"handoff-sent.v2", "crisis-raised.v1", "roster-published.v1"})
  void every_field_of_an_event_is_watched(String wireName) {
    var schema = JsonSchemas.of(wireName, WireNames.classOf(wireName).orElseThrow());
    for (var field : schema.path("properties").propertyNames()) {
      var without = schema.deepCopy();
      fields(without).remove(field);

      assertThat(Compatibility.breaches(schema, without)).containsExactly("/" + field + " is gone");
    }
  }

  private static List<String> breaches(Consumer<ObjectNode> change) {
    var changed = RELEASED.deepCopy();
    change.accept(changed);
    return Compatibility.breaches(RELEASED, changed);
  }

  private static ObjectNode fields(ObjectNode schema) {
    return (ObjectNode) schema.path("properties");
  }

  private static ObjectNode field(ObjectNode schema, String name) {
    return schema.withObject("/properties/" + name);
  }

  private static ArrayNode array(ObjectNode schema, String path) {
    return (ArrayNode) schema.at(path);
  }
}
