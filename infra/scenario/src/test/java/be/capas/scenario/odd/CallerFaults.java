package be.capas.scenario.odd;

import static be.capas.scenario.odd.Fault.oneOf;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.scenario.odd.Fault.Layer;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who may not ask: nobody, somebody whose token is none, and somebody of another role. */
final class CallerFaults {
  private CallerFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("no token", Layer.CALLER, CallerFaults::nobody),
        new Fault("bad token", Layer.CALLER, CallerFaults::badToken),
        new Fault("another role", Layer.CALLER, CallerFaults::anotherRole),
        new Fault("another role", Layer.CALLER, CallerFaults::anotherRole));
  }

  private static boolean nobody(Draft draft, RandomGenerator random) {
    draft.authorization.clear();
    if (!draft.operation.roles().isEmpty() && random.nextInt(4) == 0) {
      draft.query.add("access_token={coordinator}");
    }
    return draft.operation.roles().isEmpty() || draft.refused();
  }

  /** Where no token is asked for, a bad one changes nothing. */
  private static boolean badToken(Draft draft, RandomGenerator random) {
    draft.authorization.clear();
    draft.authorization.add(
        oneOf(
            random,
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Bearer ..",
            "Bearer " + "a".repeat(8_000),
            "Bearer {coordinator}x",
            "Bearer x{coordinator}",
            "Bearer {coordinator} {coordinator}",
            "Bearer {coordinator},",
            "Bearer " + unsigned(),
            "Bearer \u00e9",
            "Bearer%20{coordinator}",
            "Basic d29ya2VyOnB3",
            "Digest x",
            "{coordinator}",
            "Token {coordinator}",
            ""));
    return draft.operation.roles().isEmpty() || draft.refused();
  }

  private static String unsigned() {
    return encoded("{\"alg\":\"none\"}")
        + "."
        + encoded("{\"sub\":\"coordinator\",\"organisation\":\"capas-charleroi\"}")
        + ".";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static boolean anotherRole(Draft draft, RandomGenerator random) {
    var others =
        Known.CALLERS.entrySet().stream()
            .filter(it -> !draft.operation.roles().contains(it.getKey()))
            .map(it -> "Bearer {" + it.getValue() + "}")
            .sorted()
            .toList();
    if (others.isEmpty() || draft.operation.roles().isEmpty()) {
      return false;
    }
    draft.authorization.clear();
    draft.authorization.add(oneOf(random, others));
    return draft.refused();
  }
}
