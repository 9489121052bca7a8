package be.capas.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is handed on tells of nobody: of fewer than five, no figure. */
class ExportTest {
  private static String lines(Figure... figures) {
    return Export.of(
        new Report(
            "position",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1),
            List.of(Dimension.ANTENNA),
            List.of(new Report.Row(List.of("nord"), List.of(figures)))));
  }

  @Test
  void a_figure_of_few_is_not_told() {
    assertThat(lines(new Figure(Indicator.REQUESTS, 4, null, null, null, null)))
        .isEqualTo(
            "ANTENNA,INDICATOR,COUNT,PERCENT,MEDIAN_SECONDS,P90_SECONDS\r\n"
                + "nord,REQUESTS,<5,,,\r\n");
    assertThat(lines(new Figure(Indicator.REQUESTS, 5, null, null, null, null)))
        .contains("nord,REQUESTS,5,,,");
    assertThat(lines(new Figure(Indicator.CRISIS_TIME_TO_CLAIM, 3, null, null, 60L, 90L)))
        .contains("nord,CRISIS_TIME_TO_CLAIM,<5,,<5,<5");
    assertThat(lines(new Figure(Indicator.CRISIS_TIME_TO_CLAIM, 9, null, null, 60L, 90L)))
        .contains("nord,CRISIS_TIME_TO_CLAIM,9,,60,90");
  }

  @Test
  void a_share_is_not_told_where_it_or_its_rest_is_of_few() {
    assertThat(share(20, 2)).contains("CRISES_CLAIMED_IN_TIME,20,<5,");
    assertThat(share(20, 18)).contains("CRISES_CLAIMED_IN_TIME,20,<5,");
    assertThat(share(20, 10)).contains("CRISES_CLAIMED_IN_TIME,20,50.0,");
    assertThat(share(20, 20)).contains("CRISES_CLAIMED_IN_TIME,20,50.0,");
  }

  private static String share(long of, long hits) {
    return lines(new Figure(Indicator.CRISES_CLAIMED_IN_TIME, of, hits, "50.0", null, null));
  }
}
