package be.capas.scenario;

import be.capas.scenario.year.Census;
import be.capas.scenario.year.calibration.Published;
import picocli.CommandLine.Option;

/** How a year is to be played. */
final class YearOptions {
  @Option(
      names = "--year",
      description =
          "Play April to December 2020 of the cell, calibrated on its published figures,"
              + " instead of a day.")
  private boolean year;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "A year of so many times as many people, such as 0.1 (default: ${DEFAULT-VALUE}).")
  private double scale;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      defaultValue = "0",
      description = "At most so many commands a second (default: as fast as it goes).")
  private int perSecond;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "64",
      description = "So many people at once (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  boolean isYear() {
    return year;
  }

  /** At least as many as there must be. */
  long people() {
    return Math.max(
        Census.SMALLEST, Math.round(Published.CHARLEROI_2020.people() * Math.max(0, scale)));
  }

  int perSecond() {
    return Math.max(0, perSecond);
  }

  int atOnce() {
    return Math.max(1, atOnce);
  }
}
