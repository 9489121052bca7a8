package be.capas.platform.web.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that problems are told in. English is what programmers read, and the default. */
public enum Language {
  EN,
  FR,
  NL,
  DE;

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(it -> Locale.of(it.tag())).toList();

  /** As in {@code Accept-Language} and {@code Content-Language}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one that the caller likes best of those there are.
   *
   * @param acceptLanguage the header; absent, unreadable or of other languages gives English
   */
  public static Language asked(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return EN;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
      return found == null ? EN : values()[LOCALES.indexOf(found)];
    } catch (IllegalArgumentException unreadable) {
      return EN;
    }
  }
}
