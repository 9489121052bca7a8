package be.capas.bench.town;

import be.capas.bench.fill.Filler;
import be.capas.bench.fill.MongoViews;
import be.capas.bench.measure.Plan;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.play.Ids;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The people of a house that grows: it is stopped, filled up to the next size, and started again.
 * Each growth is a year of its own, with ids of its own.
 */
final class Town {
  private final Trial trial;
  private final Plan plan;
  private final List<Quarter> quarters = new ArrayList<>();

  Town(Trial trial, Plan plan) {
    this.trial = trial;
    this.plan = plan;
  }

  private record Quarter(Year year, Ids ids) {}

  /** Somebody who lives there. */
  record Somebody(UUID id, Resident resident) {}

  /** How many live there. */
  long people() {
    return quarters.stream().mapToLong(it -> it.year.census().people()).sum();
  }

  /** Grows to so many people, and starts the services that are asked. */
  void growTo(long people) throws SQLException, IOException {
    if (quarters.isEmpty()) {
      trial.start(Part.COMMAND_SERVICE); // it makes the tables
    }
    trial.supervisor().stop(Part.QUERY_SERVICE);
    trial.supervisor().stop(Part.COMMAND_SERVICE);
    var more = people - people();
    var seed = quarters.size() + 1L;
    try (var database = trial.database(1);
        var views = MongoViews.of(trial.ports().mongoUri())) {
      var filler = new Filler(database, trial.home().sealingKey(), views, plan.progress());
      var ids = filler.fill(more, seed);
      quarters.add(new Quarter(Year.of(Calibration.CHARLEROI_2020, more, seed), ids));
    }
    trial.start(Part.COMMAND_SERVICE);
    trial.start(Part.QUERY_SERVICE);
  }

  /** Anybody, each as likely. */
  Somebody anybody() {
    var number = ThreadLocalRandom.current().nextLong(people());
    for (var quarter : quarters) {
      var here = quarter.year.census().people();
      if (number < here) {
        var resident = quarter.year.resident(number);
        return new Somebody(quarter.ids.person(resident), resident);
      }
      number -= here;
    }
    throw new IllegalStateException("nobody lives there");
  }
}
