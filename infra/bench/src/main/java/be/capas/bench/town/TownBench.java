package be.capas.bench.town;

import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.measure.Task;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Reads of anybody's file in towns of different sizes, over HTTP, each beside a row of PostgreSQL
 * that is read by its key in the same town: what grows more than the floor does grows with the
 * town.
 */
public final class TownBench {
  private static final int FIRST_ATTEMPTS = 60;
  private static final String ROW = "SELECT antenna FROM people WHERE person = ?";

  private final Trial trial;
  private final Plan plan;
  private final List<Integer> sizes;
  private final Report report;

  /** {@code sizes} rise. */
  public TownBench(Trial trial, Plan plan, List<Integer> sizes, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.sizes = List.copyOf(sizes);
    this.report = report;
  }

  /** First pages of timelines. */
  public void timelines() throws Exception {
    run("First page of anybody's timeline", TownBench::timeline);
  }

  /** Searches for somebody by both names. */
  public void searches() throws Exception {
    run("Search for anybody by both names", TownBench::search);
  }

  /** Something that is asked about somebody. */
  private interface Question {
    void ask(Client queries, Town.Somebody about) throws Exception;
  }

  private static void timeline(Client queries, Town.Somebody about) throws Exception {
    queries.get("/api/persons/%s/timeline?limit=50".formatted(about.id()));
  }

  private static void search(Client queries, Town.Somebody about) throws Exception {
    var who = about.resident();
    var name = who.givenName() + " " + who.familyName();
    queries.get(
        "/api/persons?name=%s&birthDate=%s"
            .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8), who.birthDate()));
  }

  private void run(String title, Question question) throws Exception {
    report.rates("%s, over HTTP, %d readers".formatted(title, plan.callers()));
    var town = new Town(trial, plan);
    for (var size : sizes) {
      town.growTo(size);
      try (var queries = new Client(trial.ports().address(Part.QUERY_SERVICE), trial.token());
          var database = trial.database(plan.callers())) {
        awaitAnswer(queries, town, question);
        Task floor = () -> row(database, town.anybody());
        compare(town, floor, () -> question.ask(queries, town.anybody()));
      }
    }
  }

  /** A service just started has no keys yet to check tokens. */
  private static void awaitAnswer(Client queries, Town town, Question question) throws Exception {
    for (var attempt = 0; attempt < FIRST_ATTEMPTS; attempt++) {
      try {
        question.ask(queries, town.anybody());
        return;
      } catch (IOException notYet) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    question.ask(queries, town.anybody());
  }

  private static void row(DataSource database, Town.Somebody about) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(ROW)) {
      query.setObject(1, about.id());
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("somebody is not there");
        }
      }
    }
  }

  private void compare(Town town, Task floor, Task question) {
    var comparison =
        Comparison.run(
            plan,
            new ClosedLoop(plan.callers(), floor),
            new ClosedLoop(plan.callers(), question),
            trial.processors());
    report.rate(
        "a row by its key, of %,d".formatted(town.people()),
        "among %,d people".formatted(town.people()),
        comparison,
        new Target.None());
  }
}
