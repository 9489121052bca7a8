package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Fills in what a request needs to be right. */
final class Right {
  private Right() {}

  static void fill(Draft draft, RandomGenerator random) {
    for (var place : draft.operation.in("path")) {
      var known = Known.at(draft.path).filter(_ -> random.nextInt(4) > 0);
      draft.places.put(
          place.name(),
          place.schema().text("format").equals("uuid")
              ? known.orElseGet(() -> new UUID(random.nextLong(), random.nextLong())).toString()
              : "nobody");
    }
    for (var parameter : draft.operation.in("query")) {
      if (parameter.required() || random.nextInt(4) == 0) {
        draft.query.add(parameter.name() + "=" + value(parameter.schema(), random));
      }
    }
  }

  private static String value(Schema schema, RandomGenerator random) {
    if (!schema.values().isEmpty()) {
      return oneOf(random, schema.values());
    }
    return switch (schema.type()) {
      case "integer" -> "" + (1 + random.nextInt(20));
      case "boolean" -> "" + random.nextBoolean();
      default ->
          switch (schema.text("format")) {
            case "uuid" -> Known.PERSON.toString();
            case "date" -> "2026-01-0" + (1 + random.nextInt(9));
            case "date-time" -> "2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z";
            default -> "nord";
          };
    };
  }
}
