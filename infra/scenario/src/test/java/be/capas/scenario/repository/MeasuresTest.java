package be.capas.scenario.repository;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.WireNames;
import be.capas.scenario.script.Measure;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of measures names is there: a measure that no test shows is only promised. */
class MeasuresTest {
  private static final Pattern EVENT = Pattern.compile("`([a-z-]+\\.v\\d+)`");
  private static final Pattern PATH = Pattern.compile("`([a-z-]+(?:/[a-z{}-]+)+)`");

  /** Below a heading and the line that begins a table. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!---).*\\|$");

  private static final String LAST_COLUMN = "shown by";

  private final Checkout checkout = Checkout.here();
  private final String page = page("docs/measures.md");
  private final String interfaces = page("docs/interfaces.md");

  @Test
  void every_measure_has_its_row() {
    assertThat(Measure.values())
        .hasSize(9)
        .allSatisfy(
            it ->
                assertThat(rows())
                    .anyMatch(row -> row.startsWith("| %s |".formatted(it.number()))));
  }

  @Test
  void every_row_names_an_event_and_a_test() {
    assertThat(rows())
        .hasSizeGreaterThan(20)
        .allMatch(NamedTests::isIn)
        .allMatch(row -> EVENT.matcher(row).find());
  }

  @Test
  void every_named_test_is_there() {
    var tests = new NamedTests(checkout);

    assertThat(NamedTests.of(page))
        .isNotEmpty()
        .allSatisfy(named -> assertThat(tests.has(named)).as(named.group()).isTrue());
  }

  @Test
  void every_named_event_is_one() {
    assertThat(named(EVENT)).isNotEmpty().allMatch(WireNames.all()::containsKey);
  }

  /** Who is on call is said in a page of its own: docs/how-to/publish-a-roster.md. */
  @Test
  void every_event_but_of_the_rosters_has_a_row() {
    var named = named(EVENT).toList();

    assertThat(WireNames.all())
        .allSatisfy(
            (name, event) -> {
              if (!OnCallEvent.class.isAssignableFrom(event)) {
                assertThat(named).contains(name);
              }
            });
  }

  @Test
  void every_named_path_is_in_the_interfaces() {
    assertThat(named(PATH)).isNotEmpty().allMatch(it -> interfaces.contains("`" + it));
  }

  private List<String> rows() {
    return ROW.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(it -> !it.contains(LAST_COLUMN))
        .toList();
  }

  private Stream<String> named(Pattern what) {
    return what.matcher(page).results().map(it -> it.group(1)).distinct();
  }

  private String page(String path) {
    return Checkout.text(checkout.root().resolve(path));
  }
}
