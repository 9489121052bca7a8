package be.capas.scenario;

import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Later, on the same stores: a file is closed as the rules ask, erased, and every view is built
 * anew from the first event.
 *
 * @param shownBefore what everybody was shown last, by question
 * @param shown what they are shown afterwards
 * @param rebuilt by view, how its rebuilding ended: 0 where all is well
 * @param reported what had been counted when the figures were last published
 * @param counted the same report made again, once all was counted anew without the person's keys
 * @param receipts what the data protection officer is given as a proof
 */
record Forgetting(
    Map<String, String> shownBefore,
    Map<String, String> shown,
    Traces before,
    Traces after,
    Map<String, Integer> rebuilt,
    JsonNode reported,
    JsonNode counted,
    JsonNode receipts) {
  /** As if the decades in which care must be kept were over. */
  private static final Map<String, String> NO_DUTY =
      Map.of(
          "SPRING_APPLICATION_JSON",
          "{\"capas.retention.organisations.capas-charleroi.care.at-least\": \"0d\"}");

  private static final String PARTNER = "partner-ssm";
  private static final String OFFICER = "data-protection-officer";
  private static final String COORDINATOR = "coordinator";
  private static final String FIGURES = "indicators?from=2000-01-01&to=2100-01-01&by=AGE_BAND";
  private static final String SWEEPS =
      "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'sweep-keys'";

  /** The keys are swept a minute after an erasure, by a task that is looked for every 10 s. */
  private static final Duration SWEPT_WITHIN = Duration.ofMinutes(3);

  /** Starts everything of that day, and stops it again; the namesake is forgotten too. */
  static Forgetting play(Telling day) throws IOException, SQLException {
    var told = day.told();
    try (var house = day.house().again(NO_DUTY);
        var performance = Performance.prepare(house.settings(8), new Silence())) {
      var cell = performance.cell();
      var addresses = house.addresses();
      var closed = reorient(cell, told);
      var shownBefore = day.readings().ask(cell, closed);
      var before = Traces.of(told, cell, addresses);
      var reported = cell.read(COORDINATOR, FIGURES, closed).body();
      erase(cell, day.namesake());
      var erased = erase(cell, told.person());
      var rebuilt = rebuild(house, cell);
      awaitSweep(addresses);
      var shown = day.readings().ask(cell, erased);
      var again = FIGURES + "&position=" + reported.path("position").asString();
      var receipts = "/api/persons/%s/erasures".formatted(told.person());
      return new Forgetting(
          shownBefore,
          shown,
          before,
          Traces.of(told, cell, addresses),
          rebuilt,
          reported,
          cell.read(COORDINATOR, again, erased).body(),
          cell.read(OFFICER, addresses.command().resolve(receipts)).body().path("erasures"));
    }
  }

  /** The partner has met the person and keeps the thread: nobody here works with the file. */
  private static Acknowledged reorient(CellClient cell, Confidences told) {
    var handoff = "handoffs/" + told.handoff();
    cell.command(
        Command.of(PARTNER, told.person(), handoff + "/first-appointment")
            .with("at", Instant.now().plus(Duration.ofMinutes(1))));
    cell.command(Command.of(PARTNER, told.person(), handoff + "/appointment-kept"));
    var accompaniment = "accompaniments/" + told.accompaniment();
    return cell.command(
        Command.of("psychologist-adult", told.person(), accompaniment + "/reorient")
            .with("partner", "ssm-charleroi")
            .with("handoff", told.handoff()));
  }

  private static Acknowledged erase(CellClient cell, UUID person) {
    return cell.command(
        Command.of(OFFICER, person, "persons/%s/erasure".formatted(person)).with("part", "ALL"));
  }

  private static Map<String, Integer> rebuild(RunningHouse house, CellClient cell) {
    var views = cell.readOpen(house.health()).body().at("/components/views/details");
    var ended = new TreeMap<String, Integer>();
    views.propertyNames().forEach(view -> ended.put(view, house.rebuild(view)));
    return ended;
  }

  private static void awaitSweep(Addresses addresses) throws SQLException {
    try (var database = DriverManager.getConnection(addresses.database());
        var query = database.prepareStatement(SWEEPS)) {
      Awaitility.await()
          .atMost(SWEPT_WITHIN)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                var rows = query.executeQuery();
                return rows.next() && rows.getLong(1) == 0;
              });
    }
  }
}
