package be.capas.scenario.odd;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One way into a service, as its document tells of it.
 *
 * @param verbs all methods that its path takes
 * @param roles who may; empty where no token is asked for
 * @param body what may be sent, if anything
 * @param example a body that is right
 * @param bodyRequired whether it may not be left out
 */
record Operation(
    String service,
    String verb,
    String path,
    Set<String> verbs,
    Set<String> roles,
    List<Taken> parameters,
    @Nullable Schema body,
    @Nullable JsonNode example,
    boolean bodyRequired) {

  /** A parameter: where it is is {@code path}, {@code query} or {@code header}. */
  record Taken(String name, String where, boolean required, Schema schema) {}

  List<Taken> in(String where) {
    return parameters.stream().filter(it -> it.where.equals(where)).toList();
  }

  boolean takesHeader(String name) {
    return in("header").stream().anyMatch(it -> it.name.equals(name));
  }

  /** Whether nothing can come of it, whatever is asked. */
  boolean reads() {
    return verb.equals("GET");
  }

  /** Whether it answers with a stream and nothing else. */
  boolean streams() {
    return path.endsWith("/stream");
  }

  /** Where what a device recorded is handed in: one command that is wrong is no other's fault. */
  boolean isBatch() {
    return path.equals("/api/batch");
  }

  String name() {
    return verb + " " + path;
  }
}
