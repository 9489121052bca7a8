package be.capas.bench.rebuild;

import be.capas.bench.floor.RawDocuments;
import be.capas.bench.gateway.History;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.util.List;

/** Events per second of a rebuild, beside the bulk writes of the documents that come of it. */
public final class RebuildBench {
  private static final List<String> VIEWS =
      List.of("journal", "filrouge", "board", "access", "liaison");

  private final Trial trial;
  private final Plan plan;
  private final int events;
  private final Report report;

  public RebuildBench(Trial trial, Plan plan, int events, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.events = events;
    this.report = report;
  }

  /** Makes a history, then starts the query-service, and leaves it running. */
  public void run() throws Exception {
    report.rates("Rebuild of a view, from the topic, %,d events".formatted(events));
    History.make(trial, plan.callers(), events);
    trial.start(Part.QUERY_SERVICE);
    for (var view : VIEWS) {
      beside(view);
    }
  }

  private void beside(String view) throws Exception {
    var management = trial.ports().management(Part.QUERY_SERVICE);
    try (var rebuild = new Rebuild(management, view)) {
      rebuild.run();
      var stored = StoredView.of(trial.ports().mongoUri(), view);
      try (var documents = new RawDocuments(trial.ports().mongoUri(), stored.size())) {
        var comparison =
            Comparison.run(
                plan,
                _ -> Outcome.ofWork(events, documents.writeInBulks(stored.documents())),
                _ -> Outcome.ofWork(events, rebuild.run()),
                trial.processors());
        report.rate(
            "only writing its %,d documents of %,d bytes"
                .formatted(stored.documents(), stored.size()),
            view,
            comparison,
            new Target.None());
      }
    }
  }
}
