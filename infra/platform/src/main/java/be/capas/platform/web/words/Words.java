package be.capas.platform.web.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What problems say besides their sentences, in other languages than English. */
public final class Words {
  /** Constraints whose words bean validation itself says in these languages, with the numbers. */
  private static final Set<String> SAID_ALREADY = Set.of("size", "min", "max");

  private static final Properties WORDS = load();

  private Words() {}

  /** A status in words; empty where we have none. */
  public static Optional<String> ofStatus(int status, Language language) {
    return Optional.ofNullable(WORDS.getProperty("status." + status + "." + language.tag()));
  }

  /**
   * What is wrong with a field.
   *
   * @param code of the field's error
   * @param said what it says of itself
   */
  public static String ofField(String code, String said, Language language) {
    if (SAID_ALREADY.contains(code)) {
      return said;
    }
    var own = WORDS.getProperty("field." + code + "." + language.tag());
    return own == null
        ? ProblemTypes.of(code).map(it -> it.in(language)).orElseGet(() -> invalid(language))
        : own;
  }

  private static String invalid(Language language) {
    return WORDS.getProperty("field.invalid." + language.tag(), "");
  }

  private static Properties load() {
    var words = new Properties();
    try (var file = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"));
        var in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(in);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
