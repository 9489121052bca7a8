package be.capas.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.codec.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ColumnsTest {
  private static final JsonMapper JSON = new EventCodec().mapper();
  private static final Columns COLUMNS = Columns.of(Row.class, JSON);

  record Row(
      Instant at,
      String name,
      int number,
      @Nullable Part part,
      List<String> many,
      List<Part> parts,
      Map<String, Integer> counts) {}

  record Part(String kind, boolean late, @Nullable Row around) {}

  private static List<String> line(String json) {
    return COLUMNS.line(JSON.readTree(json));
  }

  @Test
  void columns_follow_from_the_type_in_its_order_and_parts_have_their_own() {
    assertThat(COLUMNS.names())
        .containsExactly(
            "at",
            "name",
            "number",
            "part.kind",
            "part.late",
            "part.around",
            "many",
            "parts",
            "counts");
  }

  @Test
  void what_is_absent_is_an_empty_cell() {
    assertThat(line("{}")).hasSize(COLUMNS.names().size()).containsOnly("");
  }

  @Test
  void values_stand_under_their_columns() {
    assertThat(
            line(
                """
                {"at": "2026-03-01T12:00:00Z", "name": "Zoé", "number": -3,
                 "part": {"kind": "A", "late": true}, "many": ["fr", "nl"],
                 "parts": [{"kind": "B"}], "counts": {"x": 1}}\
                """))
        .containsExactly(
            "2026-03-01T12:00:00Z",
            "Zoé",
            "-3",
            "A",
            "true",
            "",
            "fr|nl",
            "[{\"kind\":\"B\"}]",
            "{\"x\":1}");
  }

  @Test
  void what_may_not_be_opened_is_shown_as_shut_and_a_formula_as_a_text() {
    assertThat(line("{\"name\": {\"sealed\": \"SECRET\"}, \"many\": [{\"sealed\": \"IDENTITY\"}]}"))
        .contains("[SECRET]", "[IDENTITY]");
    assertThat(line("{\"name\": {\"erased\": \"IDENTITY\"}}")).contains("[erased IDENTITY]");
    assertThat(line("{\"name\": \"=1+1\", \"many\": [\"a|b\", \"c\"]}"))
        .contains("'=1+1", "[\"a|b\",\"c\"]");
  }
}
