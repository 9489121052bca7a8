package be.capas.scenario.year.play;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.scenario.year.Census;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.play.Indicators.By;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts must be equal, shares within one point, peaks and ages the same ones. */
class ComparisonTest {
  private static final Published PUBLISHED = Published.CHARLEROI_2020;
  private static final Year YEAR = Year.of(Calibration.CHARLEROI_2020, PUBLISHED.people(), 1);

  private final Census census = YEAR.census();
  private final List<Resident> residents = YEAR.residents().toList();
  private final Map<By, Tally> counted = new EnumMap<>(By.class);

  /** As query-service would count the year. */
  private Map<By, Tally> asPlayed() {
    counted.put(By.NOTHING, tally(_ -> List.of()));
    counted.put(By.KNOWN, tally(it -> List.of(known(it))));
    counted.put(By.ANTENNA, tally(it -> List.of(it.site().id())));
    counted.put(
        By.KNOWN_AND_SITUATION, tally(it -> List.of(known(it), it.situations().getFirst().name())));
    counted.put(By.MONTH, months());
    return counted;
  }

  private static String known(Resident resident) {
    return resident.known() ? "KNOWN" : "NEW";
  }

  private Tally tally(Function<Resident, List<String>> row) {
    var rows = new HashMap<List<String>, Map<String, Long>>();
    for (var resident : residents) {
      var figures = rows.computeIfAbsent(row.apply(resident), _ -> new HashMap<>());
      figures.merge("PEOPLE", 1L, Long::sum);
      figures.merge("REQUESTS", (long) resident.requests().size(), Long::sum);
    }
    return new Tally(rows);
  }

  private Tally months() {
    var rows = new HashMap<List<String>, Map<String, Long>>();
    residents.stream()
        .flatMap(it -> it.requests().stream())
        .forEach(
            it ->
                rows.computeIfAbsent(List.of(month(it)), _ -> new HashMap<>())
                    .merge("REQUESTS", 1L, Long::sum));
    return new Tally(rows);
  }

  private static String month(Instant at) {
    return YearMonth.from(at.atZone(Published.WALL)).toString();
  }

  private List<Line> lines(Map<By, Tally> indicators) {
    Map<AgeGroup, Long> ages =
        residents.stream().collect(Collectors.groupingBy(Resident::age, Collectors.counting()));
    return new Comparison(PUBLISHED, census, indicators, ages).lines();
  }

  private static List<String> wrong(List<Line> lines) {
    return lines.stream().filter(it -> !it.holds()).map(Line::what).toList();
  }

  @Test
  void a_year_that_was_counted_right_is_as_it_was_published() {
    var lines = lines(asPlayed());

    assertThat(wrong(lines)).isEmpty();
    assertThat(lines)
        .contains(
            new Line("requests for help", "13949", "13949", true),
            new Line("different people", "6881", "6881", true),
            new Line("employees among the new", "698", "698", true),
            new Line("self-employed among the new", "121", "121", true),
            new Line("requests from people already known", "38.5 %", "38.5 %", true),
            new Line("people already known", "38.5 %", "38.5 %", true),
            new Line("antennas and cells", "14", "14", true),
            new Line("peaks", "JUNE, OCTOBER", "JUNE, OCTOBER", true),
            new Line("ages most concerned", "31-40, 41-50", "31-40, 41-50", true));
  }

  @Test
  void one_request_too_few_differs() {
    var indicators = asPlayed();
    indicators.put(
        By.NOTHING, new Tally(Map.of(List.of(), Map.of("REQUESTS", 13_948L, "PEOPLE", 6_881L))));

    assertThat(wrong(lines(indicators))).containsExactly("requests for help");
  }

  @Test
  void a_share_that_is_more_than_a_point_off_differs() {
    var indicators = asPlayed();
    indicators.put(
        By.KNOWN,
        new Tally(Map.of(List.of("KNOWN"), Map.of("REQUESTS", 5_200L, "PEOPLE", 2_649L))));

    assertThat(wrong(lines(indicators))).containsExactly("requests from people already known");
  }

  @Test
  void what_the_house_had_counted_before_is_taken_off() {
    var before = new Tally(Map.of(List.of(), Map.of("REQUESTS", 10L)));
    var now = new Tally(Map.of(List.of(), Map.of("REQUESTS", 25L, "PEOPLE", 3L)));

    var since = now.since(before);

    assertThat(since.of("REQUESTS")).isEqualTo(15);
    assertThat(since.of("PEOPLE")).isEqualTo(3);
    assertThat(since.of("CRISES")).isZero();
  }
}
