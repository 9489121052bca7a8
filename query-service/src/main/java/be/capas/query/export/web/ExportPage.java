package be.capas.query.export.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The file as a page that needs nothing else: no script, no picture, no font from anywhere. The
 * template writes every value as text, whatever somebody once wrote into it.
 */
@Component
class ExportPage {
  private final Template template;

  ExportPage() {
    template = read("export.mustache");
  }

  /** The page in a language that there are texts for. */
  String of(JsonNode export, Locale language) {
    var texts = new PageTexts(language);
    var rows = new PageRows(texts);
    return template.execute(
        Map.of(
            "language", language.toLanguageTag(),
            "text", texts.all(),
            "person", export.path("person").asString(""),
            "madeAt", texts.time(export.path("madeAt").asString("")),
            "file", rows.of(export.at("/file/file")),
            "events", rows.events(export.path("events")),
            "reads", rows.tables(export.path("reads"))));
  }

  private static Template read(String name) {
    try (var file = ExportPage.class.getResourceAsStream(name)) {
      var text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8);
      return Mustache.compiler().escapeHTML(true).compile(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
