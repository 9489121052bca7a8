package be.capas.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.WireNames;
import be.capas.contract.reading.ReadRecord;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every golden file of every version is what its schema promises, and says nothing besides. */
class PublishedGoldenTest {
  static Stream<String> today() {
    var names = new TreeSet<>(WireNames.all().keySet());
    names.add(ReadRecord.WIRE_NAME);
    return names.stream();
  }

  static Stream<String> former() {
    return WireNames.former().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("today")
  void an_event_of_today_is_as_its_schema_says(String wireName) {
    isPromised(wireName, Golden.today(wireName));
  }

  @ParameterizedTest
  @MethodSource("former")
  void an_event_of_a_former_version_is_as_its_schema_says(String wireName) {
    isPromised(wireName, Golden.former(wireName));
  }

  private static void isPromised(String wireName, String golden) {
    assertThat(new Validator(Published.schema(wireName)).complaints(golden)).isEmpty();
    assertThat(new Validator(closed(Published.schema(wireName))).complaints(golden))
        .as("fields that the schema does not name")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handoff-sent.v2 | \"kind\":\"CONSENT\" | \"kind\":\"HEARSAY\"",
        "handoff-sent.v2 | \"IDENTITY\" | \"EVERYTHING\"",
        "handoff-sent.v2 | \"answerDue\" | \"answeredBy\"",
        "handoff-sent.v2 | 2026-03-04T12:00:00Z | tomorrow",
        "handoff-sent.v1 | \"CONSENT\" | \"HEARSAY\"",
        "crisis-raised.v1 | \"capas-charleroi\" | \"CAPAS Charleroi\"",
        "roster-published.v1 | 08:30:00 | half past eight",
      })
  void what_is_not_promised_is_complained_of(String wireName, String said, String wrong) {
    var golden =
        WireNames.former().containsKey(wireName) ? Golden.former(wireName) : Golden.today(wireName);
    assertThat(golden).contains(said);

    var complaints =
        new Validator(Published.schema(wireName)).complaints(golden.replace(said, wrong));

    assertThat(complaints).isNotEmpty();
  }

  @Test
  void a_field_that_a_newer_version_adds_is_no_complaint() {
    var newer = Golden.today("intervention-started.v1").replaceFirst("}$", ",\"newField\":1}");
    var schema = Published.schema("intervention-started.v1");

    assertThat(new Validator(schema).complaints(newer)).isEmpty();
    assertThat(new Validator(closed(schema)).complaints(newer)).isNotEmpty();
  }

  /** The same schema, that allows no further fields. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.values().forEach(PublishedGoldenTest::closed);
    return schema;
  }
}
