package be.capas.scenario.year.play;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.year.calibration.Orientation;
import be.capas.scenario.year.calibration.Published;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cell's figures of the year, read as a coordinator reads them. */
final class Indicators {
  /** By what they are asked for: all together, and told apart. */
  enum By {
    NOTHING(""),
    MONTH("MONTH"),
    ANTENNA("ANTENNA"),
    KNOWN("KNOWN"),
    KNOWN_AND_SITUATION("KNOWN,SITUATION");

    private final String parameter;

    By(String parameter) {
      this.parameter = parameter;
    }
  }

  private final CellClient cell;
  private final URI service;
  private final Published published;

  Indicators(CellClient cell, URI service, Published published) {
    this.cell = cell;
    this.service = service;
    this.published = published;
  }

  /** All of them now. */
  Map<By, Tally> read() {
    return Stream.of(By.values()).collect(Collectors.toMap(Function.identity(), this::read));
  }

  Tally read(By by) {
    var path =
        "/api/indicators?from=%s&to=%s&by=%s"
            .formatted(published.from(), published.to(), by.parameter);
    var coordinator = Orientation.COORDINATION.clients().getFirst();
    return Tally.of(cell.read(coordinator, service.resolve(path)).body());
  }

  /** What came since. */
  static Map<By, Tally> since(Map<By, Tally> before, Map<By, Tally> now) {
    return Stream.of(By.values())
        .collect(
            Collectors.toMap(Function.identity(), by -> tally(now, by).since(tally(before, by))));
  }

  static Tally tally(Map<By, Tally> all, By by) {
    return all.getOrDefault(by, new Tally(Map.of()));
  }
}
