package be.capas.scenario;

import be.capas.scenario.narration.Table;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.play.Line;
import be.capas.scenario.year.play.YearPerformance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a year came to, as tables. */
final class YearReport {
  private YearReport() {}

  /** {@code people} are how many were played: published counts are told for as many. */
  static String figures(List<Line> lines, long people) {
    var table = new Table("INDICATOR", published(people), "PLAYED", "");
    lines.forEach(it -> table.row(it.what(), it.published(), it.played(), it.word()));
    return table.toString();
  }

  private static String published(long people) {
    return people == Published.CHARLEROI_2020.people()
        ? "PUBLISHED"
        : String.format(Locale.ROOT, "PUBLISHED, OF %,d", people);
  }

  static String pace(YearPerformance played) {
    var seconds = Math.max(1, played.duration().toMillis()) / 1000.0;
    return String.format(
        Locale.ROOT,
        "The year took %s: %,d commands (%,.0f a second), %,d events (%,.0f a second).",
        told(played.duration()),
        played.commands(),
        played.commands() / seconds,
        played.events(),
        played.events() / seconds);
  }

  private static String told(Duration duration) {
    return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  static String memory(YearPerformance played) {
    var table = new Table("PROCESS", "PEAK MEMORY");
    played.memory().forEach(table::row);
    return table.toString();
  }
}
