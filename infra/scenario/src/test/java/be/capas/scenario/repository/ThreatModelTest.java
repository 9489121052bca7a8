package be.capas.scenario.repository;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A threat is answered when a test shows it; a test that is gone shows nothing. */
class ThreatModelTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
  private static final Pattern THREAT =
      Pattern.compile("(?m)^\\| ([STRIDE](?:, [STRIDE])*) \\|.*\\|$");

  private final Checkout checkout = Checkout.here();
  private final String model = Checkout.text(checkout.root().resolve("docs/threat-model.md"));

  @Test
  void every_threat_names_a_test() {
    var threats = THREAT.matcher(model).results().map(MatchResult::group).toList();

    assertThat(threats).hasSizeGreaterThan(40).allMatch(it -> NAMED.matcher(it).find());
  }

  @Test
  void every_arrow_has_its_threats() {
    var arrows = Pattern.compile("[─┬└](\\d)▶").matcher(model).results().map(it -> it.group(1));

    assertThat(arrows).hasSize(8).allMatch(it -> model.contains("\n## " + it + " "));
  }

  @Test
  void every_named_test_is_there() {
    var tests = tests();

    assertThat(NAMED.matcher(model).results())
        .isNotEmpty()
        .allSatisfy(
            named ->
                assertThat(tests.getOrDefault(named.group(1) + ".java", List.of()))
                    .as(named.group())
                    .anyMatch(file -> hasTest(file, named.group(2))));
  }

  private Map<String, List<Path>> tests() {
    return checkout.files().stream()
        .filter(file -> file.toString().contains("/src/test/java/"))
        .collect(groupingBy(file -> file.getFileName().toString()));
  }

  private static boolean hasTest(Path file, String method) {
    return Pattern.compile(
            "@(Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*void " + method + "\\(")
        .matcher(Checkout.text(file))
        .find();
  }
}
