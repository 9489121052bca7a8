package be.capas.query.export.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** What the page says around the content, in one language. */
final class PageTexts {
  private static final String BUNDLE = "be.capas.query.export.web.texts";
  private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final ResourceBundle texts;
  private final DateTimeFormatter times;

  PageTexts(Locale language) {
    texts = ResourceBundle.getBundle(BUNDLE, language, AS_ASKED);
    times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language)
            .withZone(ZONE);
  }

  /** The texts of the page itself, by their name with {@code _} for dots. */
  Map<String, String> all() {
    return texts.keySet().stream()
        .filter(it -> it.startsWith("page."))
        .collect(Collectors.toMap(it -> it.substring("page.".length()), texts::getString));
  }

  /** The text of this name, or what stands for it where there is none. */
  String of(String name, String otherwise) {
    return texts.containsKey(name) ? texts.getString(name) : otherwise;
  }

  /** A moment as people write it; anything else as it is. */
  String time(String text) {
    try {
      return times.format(Instant.parse(text));
    } catch (DateTimeParseException noTime) {
      return text;
    }
  }
}
