package be.capas.platform.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a client of a released document would trip over. What we take may only widen, what we
 * answer may only be more: new paths, optional fields and parameters, further fields, codes and
 * problems in answers are none. Clients were told to pass over what they do not know.
 */
public final class Breaks {
  private final JsonNode before;
  private final JsonNode now;
  private final List<String> found = new ArrayList<>();
  private final SchemaBreaks schemas;

  private Breaks(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
    this.schemas = new SchemaBreaks(before, now, found);
  }

  /** Every break, each with where it is; none if clients of the one can use the other. */
  public static List<String> between(JsonNode released, JsonNode now) {
    var breaks = new Breaks(released, now);
    breaks.paths();
    return List.copyOf(breaks.found);
  }

  private void paths() {
    for (var path : before.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var where = operation.getKey() + " " + path.getKey();
        var same = now.path("paths").path(path.getKey()).path(operation.getKey());
        if (same.isMissingNode()) {
          found.add(where + ": is gone");
        } else {
          operation(where, operation.getValue(), same);
        }
      }
    }
  }

  private void operation(String where, JsonNode old, JsonNode same) {
    for (var role : old.path("x-capas-roles")) {
      if (same.path("x-capas-roles").valueStream().noneMatch(role::equals)) {
        found.add(where + ": no longer for " + role.asString(""));
      }
    }
    parameters(where, parameters(before, old), parameters(now, same));
    body(where + " body", old.path("requestBody"), same.path("requestBody"));
    responses(where, old.path("responses"), same.path("responses"));
  }

  private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
    var all = new TreeMap<String, JsonNode>();
    for (var one : operation.path("parameters")) {
      var parameter = SchemaBreaks.resolved(document, one);
      all.put(
          parameter.path("in").asString("") + " " + parameter.path("name").asString(""), parameter);
    }
    return all;
  }

  private void parameters(String where, Map<String, JsonNode> old, Map<String, JsonNode> same) {
    old.forEach(
        (name, parameter) -> {
          var there = same.get(name);
          if (there == null) {
            found.add(where + " " + name + ": is gone, and what is unknown is refused");
          } else {
            schemas.taken(where + " " + name, parameter.path("schema"), there.path("schema"));
          }
        });
    same.forEach(
        (name, parameter) -> {
          var known = old.get(name);
          if (isRequired(parameter) && (known == null || !isRequired(known))) {
            found.add(where + " " + name + ": is required now");
          }
        });
  }

  private static boolean isRequired(JsonNode node) {
    return node.path("required").asBoolean(false);
  }

  private void body(String where, JsonNode old, JsonNode same) {
    if (isRequired(same) && !isRequired(old)) {
      found.add(where + ": is required now");
    }
    content(where, old.path("content"), same.path("content"), false);
  }

  private void content(String where, JsonNode old, JsonNode same, boolean answered) {
    for (var type : old.properties()) {
      var there = same.path(type.getKey());
      if (there.isMissingNode()) {
        found.add(where + " " + type.getKey() + ": is gone");
      } else if (answered) {
        schemas.answered(where, type.getValue().path("schema"), there.path("schema"));
        messages(where, type.getValue().path("x-capas-messages"), there.path("x-capas-messages"));
      } else {
        schemas.taken(where, type.getValue().path("schema"), there.path("schema"));
      }
    }
  }

  private void messages(String where, JsonNode old, JsonNode same) {
    for (var kind : old.properties()) {
      var there = same.path(kind.getKey());
      if (there.isMissingNode()) {
        found.add(where + " message " + kind.getKey() + ": is gone");
      } else {
        schemas.answered(where + " message " + kind.getKey(), kind.getValue(), there);
      }
    }
  }

  private void responses(String where, JsonNode old, JsonNode same) {
    for (var response : old.properties()) {
      var at = where + " " + response.getKey();
      var there = same.path(response.getKey());
      if (!there.isMissingNode()) {
        response(
            at,
            SchemaBreaks.resolved(before, response.getValue()),
            SchemaBreaks.resolved(now, there));
      } else if (response.getKey().startsWith("2")) {
        found.add(at + ": is gone");
      }
    }
    for (var status : same.propertyNames()) {
      if (status.startsWith("2") && !old.has(status)) {
        found.add(where + " " + status + ": nobody expects it");
      }
    }
  }

  private void response(String where, JsonNode old, JsonNode same) {
    for (var header : old.path("headers").propertyNames()) {
      if (!same.path("headers").has(header)) {
        found.add(where + " " + header + ": is gone");
      }
    }
    content(where, old.path("content"), same.path("content"), true);
  }
}
