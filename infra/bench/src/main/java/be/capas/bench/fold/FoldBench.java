package be.capas.bench.fold;

import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.measure.Processors;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Events a second of the folds alone, on one thread, beside reading the JSON of the same events:
 * where a fold is the slower of the two, it is what a view waits for. No server takes part.
 */
public final class FoldBench {
  /** A file of the usual length: what a year of visits and one handoff come to. */
  private static final int USUAL = 40;

  private final Plan plan;
  private final int longest;
  private final Report report;
  private final Processors processors = new Processors();

  /**
   * @param longest how many events the long file holds
   */
  public FoldBench(Plan plan, int longest, Report report) {
    this.plan = plan;
    this.longest = longest;
    this.report = report;
    processors.name("this benchmark", () -> Stream.of(ProcessHandle.current()));
  }

  /** Files of the usual length, as many as the long one has events for; then the long one. */
  public void run() {
    int files = Math.max(1, longest / USUAL);
    beside(IntStream.range(0, files).mapToObj(_ -> new Folds(SampleFile.of(USUAL))).toList());
    beside(List.of(new Folds(SampleFile.of(longest))));
  }

  private void beside(List<Folds> files) {
    var what = files.size() == 1 ? "one file" : "%,d files".formatted(files.size());
    report.rates(
        "Folds alone, one thread, %s of %,d events".formatted(what, files.getFirst().size()));
    compare("fil rouge, each file judged at its end", files, Folds::filRouge);
    compare("journal", files, Folds::journal);
    compare("timeline of a journal, its sentences with it", files, Folds::timeline);
  }

  private void compare(String name, List<Folds> files, OfAFile fold) {
    report.rate(
        "only reading the JSON of the same events",
        name,
        Comparison.run(plan, passes(files, Folds::json), passes(files, fold), processors),
        new Target.None());
  }

  private static Passes passes(List<Folds> files, OfAFile work) {
    int events = files.stream().mapToInt(Folds::size).sum();
    IntSupplier pass = () -> files.stream().mapToInt(work::events).sum();
    return new Passes(events, pass);
  }

  /** Deals with one file; answers with how many of its events. */
  @FunctionalInterface
  private interface OfAFile {
    int events(Folds file);
  }
}
