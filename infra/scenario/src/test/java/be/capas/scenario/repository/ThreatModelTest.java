package be.capas.scenario.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A threat is answered when a test shows it; a test that is gone shows nothing. */
class ThreatModelTest {
  private static final Pattern THREAT =
      Pattern.compile("(?m)^\\| ([STRIDE](?:, [STRIDE])*) \\|.*\\|$");

  private final Checkout checkout = Checkout.here();
  private final String model = Checkout.text(checkout.root().resolve("docs/threat-model.md"));

  @Test
  void every_threat_names_a_test() {
    var threats = THREAT.matcher(model).results().map(MatchResult::group).toList();

    assertThat(threats).hasSizeGreaterThan(40).allMatch(NamedTests::isIn);
  }

  @Test
  void every_arrow_has_its_threats() {
    var arrows = Pattern.compile("[─┬└](\\d)▶").matcher(model).results().map(it -> it.group(1));

    assertThat(arrows).hasSize(8).allMatch(it -> model.contains("\n## " + it + " "));
  }

  @Test
  void every_named_test_is_there() {
    var tests = new NamedTests(checkout);

    assertThat(NamedTests.of(model))
        .isNotEmpty()
        .allSatisfy(named -> assertThat(tests.has(named)).as(named.group()).isTrue());
  }
}
