package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;

import be.capas.scenario.odd.Fault.Layer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes odd requests: the same seed and number, the same request. */
public final class Generator {
  /** How often each part is the one that is odd; what has no body is odd elsewhere. */
  private static final Map<Layer, Integer> OFTEN =
      new EnumMap<>(
          Map.of(
              Layer.FIELD, 34,
              Layer.BODY, 14,
              Layer.FORM, 8,
              Layer.PATH, 9,
              Layer.QUERY, 12,
              Layer.HEADER, 11,
              Layer.CALLER, 8,
              Layer.WIRE, 4));

  /** Where two faults go together; elsewhere the second could mend what the first has done. */
  private static final Set<Layer> SEVERAL = EnumSet.of(Layer.FIELD, Layer.QUERY, Layer.HEADER);

  private static final int PERCENT = 100;
  private static final int RIGHT = 8;
  private static final int MOST_FAULTS = 4;

  private final List<Operation> operations = Documents.operations();
  private final List<Fault> faults =
      Stream.of(
              FieldFaults.all(),
              BodyFaults.all(),
              TargetFaults.all(),
              HeaderFaults.all(),
              CallerFaults.all(),
              WireFaults.all())
          .flatMap(List::stream)
          .toList();
  private final List<Layer> layers =
      OFTEN.entrySet().stream()
          .flatMap(it -> Stream.generate(it::getKey).limit(it.getValue()))
          .toList();

  /** That request of a run. */
  public Request request(long seed, long number) {
    return plan(seed, number).request();
  }

  /** The ways in which that request could be less odd and still must do no harm. */
  Stream<Plan> smaller(Plan plan) {
    return plan.smaller().filter(Plan::isHarmless);
  }

  Plan plan(long seed, long number) {
    // SplittableRandom mixes what it is given: neighbours have nothing in common.
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    var operation = oneOf(random, operations);
    var plan = new Plan(operation, caller(operation, random), random.nextLong(), List.of());
    if (plan.isHarmless() && random.nextInt(PERCENT) < RIGHT) {
      return plan;
    }
    for (var more = howMany(random); more > 0; more--) {
      var fault = fault(operation, random);
      if (SEVERAL.contains(fault.layer()) || !plan.has(fault.layer())) {
        plan = plan.with(step(fault, random));
      }
    }
    return harmless(plan, random);
  }

  private static String caller(Operation operation, RandomGenerator random) {
    var roles = new ArrayList<>(operation.roles());
    roles.sort(null);
    return roles.isEmpty() ? "" : Known.CALLERS.getOrDefault(oneOf(random, roles), "");
  }

  private static int howMany(RandomGenerator random) {
    return random.nextInt(PERCENT) < 60 ? 1 : 2 + random.nextInt(MOST_FAULTS - 1);
  }

  private Fault fault(Operation operation, RandomGenerator random) {
    while (true) {
      var layer = oneOf(random, layers);
      var hasBody = operation.body() != null;
      if (hasBody || layer.compareTo(Layer.FORM) > 0) {
        return oneOf(random, faults.stream().filter(it -> it.layer() == layer).toList());
      }
    }
  }

  /** Adds a fault that must be seen, where what there is could be taken for right. */
  private Plan harmless(Plan plan, RandomGenerator random) {
    if (plan.isHarmless()) {
      return plan;
    }
    var field = plan.with(step(named("unknown field"), random));
    if (random.nextInt(PERCENT) < 70 && field.isHarmless()) {
      return field;
    }
    var role = plan.with(step(named("another role"), random));
    return role.isHarmless() ? role : plan.with(step(named("unknown parameter"), random));
  }

  private Fault named(String name) {
    return faults.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Plan.Step step(Fault fault, RandomGenerator random) {
    return new Plan.Step(fault, random.nextLong());
  }
}
