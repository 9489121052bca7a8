package be.capas.platform.apidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the sources of a service say of problems.
 *
 * @param problems the reasons that are given where a problem is made
 * @param words every word in quotes that may be a reason
 */
record Sources(Set<String> problems, Set<String> words) {
  private static final String REASON = "\"([a-z0-9]+(?:-[a-z0-9]+)*)\"";
  private static final Pattern MADE =
      Pattern.compile("(?:Problem\\.of|problem|later|parameter|again)\\(\\s*" + REASON);
  private static final Pattern WORD = Pattern.compile(REASON);
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^([a-z0-9]+(?:-[a-z0-9]+)*) *= *\\d{3}$");

  static Sources of(String service) throws IOException {
    var text = text(Committed.root().resolve(service).resolve("src/main/java"));
    return new Sources(found(MADE, text), found(WORD, text));
  }

  /** The reasons that a file declares. */
  static Set<String> declared(Path file) throws IOException {
    return found(DECLARED, Files.readString(file));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var text = new StringBuilder();
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }
}
