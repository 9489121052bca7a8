package be.capas.platform.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether an event may still be called by its released name. Who reads our events relies on each
 * field that was there, on what could be in it, and on its being there; who wrote them long ago
 * cannot add to them. So a name keeps its fields, their types, their codes and whether they are
 * required; it may gain optional fields, further codes and further kinds. All else is a new
 * version: docs/how-to/evolve-an-event.md.
 */
final class Compatibility {
  /** Judged by what they mean, or without a meaning for readers. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "properties",
          "required",
          "items",
          "additionalProperties",
          "enum",
          "oneOf");

  private final JsonNode released;
  private final JsonNode now;
  private final List<String> breaches = new ArrayList<>();

  private Compatibility(JsonNode released, JsonNode now) {
    this.released = released;
    this.now = now;
  }

  /** What a reader of the released schema would stumble over in events of the other one. */
  static List<String> breaches(JsonNode released, JsonNode now) {
    var judged = new Compatibility(released, now);
    judged.compare("", released, now);
    return judged.breaches;
  }

  private void compare(String where, JsonNode before, JsonNode after) {
    var old = resolved(released, before);
    var next = resolved(now, after);
    keywords(old, next)
        .filter(it -> !old.path(it).equals(next.path(it)))
        .forEach(it -> breach(where, it + " was " + old.path(it) + " and is " + next.path(it)));
    compareCodes(where, old, next);
    compareFields(where, old, next);
    compareKinds(where, old, next);
    for (var part : List.of("items", "additionalProperties")) {
      if (old.has(part) != next.has(part)) {
        breach(where, part + " came or went");
      } else if (old.has(part)) {
        compare(where + "/*", old.path(part), next.path(part));
      }
    }
  }

  private static Stream<String> keywords(JsonNode old, JsonNode next) {
    var keywords = new TreeSet<>(old.propertyNames());
    keywords.addAll(next.propertyNames());
    keywords.removeAll(NOT_COMPARED);
    return keywords.stream();
  }

  private void compareCodes(String where, JsonNode old, JsonNode next) {
    if (old.has("enum") != next.has("enum")) {
      breach(where, "had codes or has them now");
    }
    var gone = texts(old.path("enum"));
    gone.removeAll(texts(next.path("enum")));
    gone.forEach(it -> breach(where, "code " + it + " is gone"));
  }

  private void compareFields(String where, JsonNode old, JsonNode next) {
    var before = old.path("properties");
    var after = next.path("properties");
    var required = texts(old.path("required"));
    var requiredNow = texts(next.path("required"));
    for (var field : before.properties()) {
      var name = where + "/" + field.getKey();
      if (!after.has(field.getKey())) {
        breach(name, "is gone");
      } else if (required.contains(field.getKey()) != requiredNow.contains(field.getKey())) {
        breach(name, required.contains(field.getKey()) ? "may be absent now" : "is required now");
      } else {
        compare(name, field.getValue(), after.path(field.getKey()));
      }
    }
    requiredNow.stream()
        .filter(it -> !before.has(it))
        .forEach(it -> breach(where + "/" + it, "is new and required"));
  }

  private void compareKinds(String where, JsonNode old, JsonNode next) {
    if (old.has("oneOf") != next.has("oneOf")) {
      breach(where, "was one of several kinds or is one now");
      return;
    }
    for (var kind : old.path("oneOf")) {
      var name = where + "[" + told(kind) + "]";
      next.path("oneOf")
          .valueStream()
          .filter(it -> told(it).equals(told(kind)))
          .findAny()
          .ifPresentOrElse(it -> compare(name, kind, it), () -> breach(name, "is gone"));
    }
  }

  /** By what a kind is told from the others: the field that can say one thing only. */
  private static String told(JsonNode kind) {
    return kind.path("properties").properties().stream()
        .filter(it -> it.getValue().has("const"))
        .map(it -> it.getKey() + "=" + it.getValue().path("const").asString())
        .findFirst()
        .orElse("");
  }

  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
  }

  private static TreeSet<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(it -> texts.add(it.asString()));
    return texts;
  }

  private void breach(String where, String what) {
    breaches.add((where.isEmpty() ? "it" : where) + " " + what);
  }
}
