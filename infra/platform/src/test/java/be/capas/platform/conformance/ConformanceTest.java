package be.capas.platform.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer that is not as the document says is found. */
class ConformanceTest {
  private static final String DOCUMENT =
      """
      {"paths": {
        "/api/parcels/{id}": {"get": {"responses": {
          "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Parcel"}}}},
          "default": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}},
        "/api/parcels/lost": {"get": {"responses": {"204": {}}}},
        "/api/parcels/stream": {"get": {"responses": {"200": {"content": {"text/event-stream": {
          "x-capas-messages": {"sent": {"$ref": "#/components/schemas/Parcel"}}}}}}}}},
       "components": {"schemas": {"Parcel": {"type": "object", "required": ["id"],
         "properties": {"id": {"type": "string", "format": "uuid"},
                        "state": {"type": "string", "enum": ["SENT"]}}}}}}
      """;
  private static final String ID = "018f4e60-0000-7000-8000-000000000001";

  @TempDir Path folder;
  private Conformance conformance = Conformance.of(JsonMapper.shared().createObjectNode());

  @BeforeEach
  void document() throws IOException {
    conformance = Conformance.by(Files.writeString(folder.resolve("d.json"), DOCUMENT));
  }

  @Test
  void what_is_as_the_document_says_is_right() {
    assertThat(answer(200, "{\"id\": \"%s\", \"state\": \"SENT\", \"more\": 1}".formatted(ID)))
        .isEmpty();
  }

  @Test
  void a_field_that_is_missing_or_of_another_form_is_wrong() {
    assertThat(answer(200, "{}")).isNotEmpty();
    assertThat(answer(200, "{\"id\": \"one\"}")).isNotEmpty();
    assertThat(answer(200, "{\"id\": \"%s\", \"state\": \"LOST\"}".formatted(ID))).isNotEmpty();
  }

  @Test
  void an_answer_or_a_path_that_nobody_expects_is_wrong() {
    assertThat(answer(201, "{}")).isNotEmpty();
    assertThat(conformance.ofAnswer("GET", "/api/letters", 200, "application/json", json("{}")))
        .isNotEmpty();
    assertThat(conformance.ofAnswer("GET", "/api/parcels/1", 200, "text/html", json("\"\"")))
        .isNotEmpty();
  }

  @Test
  void a_word_is_matched_before_a_place() {
    assertThat(
            conformance.ofAnswer(
                "GET", "/api/parcels/lost", 204, "", JsonNodeFactory.instance.missingNode()))
        .isEmpty();
  }

  @Test
  void a_message_of_a_stream_is_judged_by_its_kind() {
    assertThat(message("sent", "{\"id\": \"%s\"}".formatted(ID))).isEmpty();
    assertThat(message("sent", "{}")).isNotEmpty();
    assertThat(message("lost", "{\"id\": \"%s\"}".formatted(ID))).isNotEmpty();
  }

  private List<String> message(String kind, String data) {
    return conformance.ofMessage("GET", "/api/parcels/stream", kind, json(data));
  }

  private List<String> answer(int status, String body) {
    return conformance.ofAnswer(
        "GET", "/api/parcels/" + ID, status, "application/json;charset=UTF-8", json(body));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
