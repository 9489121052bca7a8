package be.capas.platform.web.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All problems that are declared: each module says in {@value #DECLARED} which are its own, with
 * the status and the sentence of each in every language.
 */
public final class ProblemTypes {
  /** Where a module declares its own, on the class path. */
  public static final String DECLARED = "META-INF/capas/problems.properties";

  private static final SortedMap<String, ProblemType> ALL = load();

  private ProblemTypes() {}

  /** Every one, by its reason. */
  public static SortedMap<String, ProblemType> all() {
    return ALL;
  }

  /** The declared one of that reason. */
  public static Optional<ProblemType> of(String reason) {
    return Optional.ofNullable(ALL.get(reason));
  }

  private static SortedMap<String, ProblemType> load() {
    var types = new TreeMap<String, ProblemType>();
    try {
      var modules =
          Objects.requireNonNull(ProblemTypes.class.getClassLoader()).getResources(DECLARED);
      for (var module : Collections.list(modules)) {
        types.putAll(declared(module));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(types);
  }

  /** Those of one module. */
  static Map<String, ProblemType> declared(URL module) throws IOException {
    var properties = new Properties();
    try (var in = new InputStreamReader(module.openStream(), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    var types = new TreeMap<String, ProblemType>();
    for (var key : properties.stringPropertyNames()) {
      if (!key.contains(".")) {
        types.put(key, type(key, properties));
      }
    }
    return types;
  }

  private static ProblemType type(String reason, Properties said) {
    var sentences = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var sentence = said.getProperty(reason + "." + language.tag());
      if (sentence != null) {
        sentences.put(language, sentence);
      }
    }
    return new ProblemType(reason, status(said.getProperty(reason)), sentences);
  }

  private static int status(@Nullable String said) {
    return Integer.parseInt(Objects.requireNonNull(said).strip());
  }
}
