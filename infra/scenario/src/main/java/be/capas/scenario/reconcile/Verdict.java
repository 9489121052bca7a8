package be.capas.scenario.reconcile;

import java.util.List;
import java.util.stream.Stream;

/** What follows from the figures. */
public record Verdict(List<Check> checks) {

  /** Judges; pure, so that a test can show each way in which a day can fail to add up. */
  public static Verdict on(Figures figures) {
    var all = Stream.concat(EventChecks.of(figures).stream(), NoticeChecks.of(figures).stream());
    return new Verdict(all.toList());
  }

  /** Whether everything adds up. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }

  /** Whatever does not, in sentences. */
  public List<String> faults() {
    return checks.stream().flatMap(it -> it.faults().stream()).toList();
  }
}
