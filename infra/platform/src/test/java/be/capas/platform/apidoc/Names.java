package be.capas.platform.apidoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What types are called in a document: as in the sources, with what they are inside of where that
 * says more. Two types of one name are told apart by their packages.
 */
final class Names {
  private static final Set<String> SAY_NOTHING =
      Set.of("web", "domain", "contract", "be", "capas", "command", "query", "notification");
  private static final List<String> ENDINGS = List.of("Controller", "Bodies", "View");

  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> taken = new HashMap<>();

  String of(Class<?> type, Way way) {
    var mark = way == Way.SENT && !type.isEnum() ? "?sent" : "";
    return known.computeIfAbsent(type.getName() + mark, key -> free(type, key, mark));
  }

  private String free(Class<?> type, String key, String mark) {
    var simple = simple(type);
    var candidates =
        List.of(
            simple,
            mark.isEmpty() ? area(type) + simple : simple + "Sent",
            area(type) + simple + (mark.isEmpty() ? "" : "Sent"),
            type.getName().replaceAll("[.$]", "_") + (mark.isEmpty() ? "" : "Sent"));
    for (var name : candidates) {
      if (taken.putIfAbsent(name, key) == null) {
        return name;
      }
    }
    throw new IllegalStateException("no name for " + type);
  }

  private static String simple(Class<?> type) {
    var outer = type.getDeclaringClass();
    if (outer == null) {
      return type.getSimpleName();
    }
    var of = outer.getSimpleName();
    for (var ending : ENDINGS) {
      if (of.endsWith(ending)) {
        of = of.substring(0, of.length() - ending.length());
      }
    }
    return type.getSimpleName().startsWith(of) ? type.getSimpleName() : of + type.getSimpleName();
  }

  private static String area(Class<?> type) {
    return Arrays.stream(type.getPackageName().split("\\."))
        .filter(it -> !SAY_NOTHING.contains(it))
        .reduce((_, last) -> last)
        .map(it -> Character.toUpperCase(it.charAt(0)) + it.substring(1))
        .orElse("");
  }
}
