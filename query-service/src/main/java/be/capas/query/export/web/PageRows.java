package be.capas.query.export.web;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts what the export says into rows of two columns: what it is, and what it says. */
final class PageRows {
  private final PageTexts texts;

  PageRows(PageTexts texts) {
    this.texts = texts;
  }

  /** One row. */
  record Row(String label, String value) {}

  /** One thing that happened. */
  record Happened(
      String at,
      String recorded,
      boolean late,
      boolean gone,
      String by,
      String what,
      List<Row> rows) {}

  List<Row> of(JsonNode object) {
    return object.properties().stream()
        .map(it -> new Row(label(it.getKey()), value(it.getValue())))
        .toList();
  }

  List<Happened> events(JsonNode events) {
    return events.valueStream().map(this::happened).toList();
  }

  List<List<Row>> tables(JsonNode objects) {
    return objects.valueStream().map(this::of).toList();
  }

  private Happened happened(JsonNode event) {
    return new Happened(
        time(event, "occurredAt"),
        time(event, "recordedAt"),
        event.path("recordedLate").asBoolean(false),
        event.path("takenBack").isObject(),
        event.path("by").asString(""),
        texts.of("kind." + event.path("kind").asString(""), event.path("sentence").asString("")),
        of(event.path("data")));
  }

  private String time(JsonNode event, String name) {
    return texts.time(event.path(name).asString(""));
  }

  private String label(String name) {
    return texts.of("field." + name, name);
  }

  /** What cannot be read says why. */
  private String value(JsonNode value) {
    if (value.size() == 1 && value.has("sealed")) {
      return texts.of("value.sealed", "") + " (" + value.path("sealed").asString("") + ")";
    }
    if (value.size() == 1 && value.has("erased")) {
      return texts.of("value.erased", "") + " (" + value.path("erased").asString("") + ")";
    }
    if (value.isArray()) {
      return value.valueStream().map(this::value).collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      return of(value).stream()
          .map(it -> it.label() + ": " + it.value())
          .collect(Collectors.joining("; "));
    }
    if (value.isBoolean()) {
      return texts.of("value." + value.asBoolean(), value.asString());
    }
    return texts.time(value.asString(""));
  }
}
