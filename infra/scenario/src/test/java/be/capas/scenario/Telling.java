package be.capas.scenario;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.scan.Markers;
import be.capas.scenario.scan.Needle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something personal is said wherever it can be said, and where it does not belong, and read
 * wherever it can be read; then everything is stopped.
 *
 * @param house the one that was stopped
 * @param arguments how its processes were started
 * @param readings the questions that were asked
 * @param shown what was answered, by question
 * @param namesake somebody of whom everything is the same
 * @param duplicates whom the registration of the namesake was answered with
 * @param keys the wrapped keys of the person
 * @param notice one that was sent for the crisis that nobody claimed
 */
record Telling(
    RunningHouse house,
    List<String> arguments,
    Confidences told,
    Readings readings,
    Map<String, String> shown,
    UUID namesake,
    JsonNode duplicates,
    List<Needle> keys,
    Secrets secrets,
    String notice) {

  /** Everything that is left of it is below {@code home}. */
  static Telling play(Path home, Markers markers, Markers others, String code)
      throws IOException, SQLException {
    var temporary = Files.createDirectories(home.resolve("tmp"));
    // Where a program keeps its temporary files, is looked into as well.
    var settings = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (var house = RunningHouse.start(home, settings);
        var performance = Performance.prepare(house.settings(7), new Silence())) {
      var cell = performance.cell();
      var told = new Confidences(cell, markers, others, code);
      var last = told.tell();
      var readings = new Readings(told.person(), told.handoff(), markers, Instant.now());
      var namesake = Command.newId();
      var duplicates = told.registerAgain(namesake);
      var shown = readings.ask(cell, last);
      new Indiscretions(cell, house.addresses(), markers).commit(told.person());
      new Mailboxes(cell, house.addresses().identity(), Duration.ofMinutes(2))
          .awaitPage("psychologist-adult", told.unclaimed());
      return new Telling(
          house,
          house.arguments(),
          told,
          readings,
          shown,
          namesake,
          duplicates,
          Traces.of(told, cell, house.addresses()).needles(),
          Secrets.in(home.resolve("secrets")),
          notice(cell, house.addresses().notification(), told.unclaimed()));
    }
  }

  private static String notice(CellClient cell, URI notifications, UUID crisis) {
    var uri = notifications.resolve("/api/notices?crisis=" + crisis);
    return cell.read("coordinator", uri).body().path("notices").path(0).path("id").asString();
  }
}
