package be.capas.scenario.odd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a request is to be made: what is right, and each fault with a seed of its own, so that one
 * can be left out and the others stay as they were.
 */
record Plan(Operation operation, String caller, long seed, List<Step> steps) {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  record Step(Fault fault, long seed) {}

  Plan {
    steps = steps.stream().sorted(Comparator.comparing((Step it) -> it.fault().layer())).toList();
  }

  Plan with(Step more) {
    return new Plan(
        operation, caller, seed, Stream.concat(steps.stream(), Stream.of(more)).toList());
  }

  boolean has(Fault.Layer layer) {
    return steps.stream().anyMatch(it -> it.fault.layer() == layer);
  }

  /** The same with one fault less, for each of them. */
  Stream<Plan> smaller() {
    return IntStream.range(0, steps.size())
        .mapToObj(
            left -> {
              var others = new ArrayList<>(steps);
              others.remove(left);
              return new Plan(operation, caller, seed, others);
            });
  }

  /** Whether nothing can come of it: it only reads, or it must be refused. */
  boolean isHarmless() {
    var draft = draft(new ArrayList<>());
    var reads = READING.contains(draft.verb) && !draft.operation.streams();
    return reads || draft.wrong;
  }

  /** The same bytes each time. */
  Request request() {
    var done = new ArrayList<String>();
    var draft = draft(done);
    return new Request(
        operation.service(),
        operation.name(),
        draft.head(),
        draft.body(),
        done,
        draft.wrong,
        draft.crude,
        done.size() == 1 ? draft.pointer : null);
  }

  private Draft draft(List<String> done) {
    var draft = new Draft(operation, caller);
    Right.fill(draft, new SplittableRandom(seed));
    for (var step : steps) {
      if (step.fault.wronging().wrong(draft, new SplittableRandom(step.seed))) {
        done.add(step.fault.name());
      }
    }
    return draft;
  }
}
