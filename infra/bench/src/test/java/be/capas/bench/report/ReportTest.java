package be.capas.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Usage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Usage USAGE =
      new Usage(Map.of("service", Duration.ofMillis(100)), Duration.ofSeconds(1), 0.95);

  private final StringWriter printed = new StringWriter();
  private final Report report = new Report(new PrintWriter(printed));

  @Test
  void a_rate_stands_below_its_floor_with_their_ratio_and_a_verdict() {
    var comparison = new Comparison(rounds(100, 100), rounds(50), USAGE);

    report.rate("raw commits", "commands", comparison, new Target.AtLeast(0.25));

    assertThat(printed.toString())
        .containsSubsequence("floor: raw commits", "100 (100-100)")
        .containsSubsequence("commands", "50 (50-50)", "0.50 (0.50-0.50)", "at least 0.25: met")
        .contains("bound by the processors (95 % busy", "service 2.00 ms");
    assertThat(report.failed()).isZero();
  }

  @Test
  void a_target_that_is_missed_is_told() {
    var comparison = new Comparison(rounds(100, 100), rounds(10), USAGE);

    report.rate("raw commits", "commands", comparison, new Target.AtLeast(0.25));

    assertThat(printed.toString()).contains("at least 0.25: MISSED");
  }

  @Test
  void tasks_that_failed_are_counted_and_one_is_quoted() {
    var failing = Outcome.of(Outcome.histogram(), 7, "refused", Duration.ofSeconds(1));

    report.duration(
        "writes",
        "alarms",
        new Comparison(rounds(1, 1), List.of(failing), USAGE),
        new Target.AtMost(3));

    assertThat(printed.toString()).contains("7 FAILED, such as: refused");
    assertThat(report.failed()).isEqualTo(7);
  }

  /** One second each, with this many tasks done of a millisecond. */
  private static List<Outcome> rounds(int... tasks) {
    return Arrays.stream(tasks).mapToObj(ReportTest::round).toList();
  }

  private static Outcome round(int tasks) {
    var micros = Outcome.histogram();
    micros.recordValueWithCount(1_000, tasks);
    return Outcome.of(micros, 0, null, Duration.ofSeconds(1));
  }
}
