package be.capas.scenario.repository;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a page names, as {@code `SomeTest#does_this`}, and whether they are there. */
final class NamedTests {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

  private final Map<String, List<Path>> files;

  NamedTests(Checkout checkout) {
    files =
        checkout.files().stream()
            .filter(file -> file.toString().contains("/src/test/java/"))
            .collect(groupingBy(file -> file.getFileName().toString()));
  }

  static boolean isIn(String text) {
    return NAMED.matcher(text).find();
  }

  static Stream<MatchResult> of(String page) {
    return NAMED.matcher(page).results();
  }

  /** Several modules may have a test of that name; one of them must have the method. */
  boolean has(MatchResult named) {
    return files.getOrDefault(named.group(1) + ".java", List.of()).stream()
        .anyMatch(file -> hasTest(file, named.group(2)));
  }

  private static boolean hasTest(Path file, String method) {
    return Pattern.compile(
            "@(Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*void " + method + "\\(")
        .matcher(Checkout.text(file))
        .find();
  }
}
