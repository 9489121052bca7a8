package be.capas.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Something measured beside its floor, in turns: floor, figure, floor, figure, ..., floor. */
public record Comparison(List<Outcome> floors, List<Outcome> measured, Usage usage) {
  /** Warms both up, then measures; the processors are watched while it is not the floor's turn. */
  public static Comparison run(Plan plan, Load floor, Load load, Processors processors) {
    var warmUp = new WarmUp(plan);
    warmUp.of("floor", floor);
    warmUp.of("figure", load);
    var floors = new ArrayList<>(List.of(floor.round(plan.phase())));
    var measured = new ArrayList<Outcome>();
    var usage = new ArrayList<Usage>();
    for (int round = 0; round < plan.rounds(); round++) {
      plan.progress().accept("round %d of %d".formatted(round + 1, plan.rounds()));
      load.prepare();
      var watch = processors.watch();
      measured.add(load.runFor(plan.phase()));
      usage.add(watch.stop());
      load.settle();
      floors.add(floor.round(plan.phase()));
    }
    return new Comparison(floors, measured, Usage.sum(usage));
  }

  /** The same figure of each round. */
  public static Spread spread(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
    return Spread.of(each(rounds, figure));
  }

  /** The figure over its floor. */
  public Spread ratio(ToDoubleFunction<Outcome> figure) {
    return Spread.ratio(each(measured, figure), each(floors, figure));
  }

  /** How many tasks were done, the floor's not counted. */
  public long done() {
    return measured.stream().mapToLong(Outcome::done).sum();
  }

  private static List<Double> each(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
    return rounds.stream().mapToDouble(figure).boxed().toList();
  }
}
