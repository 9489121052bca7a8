package be.capas.platform.released;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The same for schemas: those of what we take, which may widen, and of what we answer. */
final class SchemaBreaks {
  private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum");
  private static final List<String> LOWER = List.of("minLength", "minItems", "minimum");
  private static final List<String> SAME = List.of("pattern", "format", "const", "contentEncoding");

  private final JsonNode before;
  private final JsonNode now;
  private final List<String> found;
  private final Set<String> seen = new HashSet<>();

  SchemaBreaks(JsonNode before, JsonNode now, List<String> found) {
    this.before = before;
    this.now = now;
    this.found = found;
  }

  static JsonNode resolved(JsonNode document, JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : resolved(document, document.at(ref.substring(1)));
  }

  void taken(String where, JsonNode old, JsonNode same) {
    compare(where, old, same, false);
  }

  void answered(String where, JsonNode old, JsonNode same) {
    compare(where, old, same, true);
  }

  private void compare(String where, JsonNode oldRef, JsonNode sameRef, boolean answered) {
    if (oldRef.has("$ref") && !seen.add(oldRef + " " + sameRef + answered)) {
      return;
    }
    var old = resolved(before, oldRef);
    var same = resolved(now, sameRef);
    types(where, old, same, answered);
    codes(where, old.path("enum"), same.path("enum"));
    if (!answered) {
      limits(where, old, same);
    }
    SAME.stream()
        .filter(it -> changed(old.path(it), same.path(it), answered))
        .forEach(it -> found.add(where + ": " + it + " is another"));
    properties(where, old, same, answered);
    if (old.has("items")) {
      compare(where + "[]", old.path("items"), same.path("items"), answered);
    }
    if (old.path("additionalProperties").isObject()) {
      compare(
          where + "{}",
          old.path("additionalProperties"),
          same.path("additionalProperties"),
          answered);
    }
    List.of("oneOf", "anyOf", "allOf").forEach(it -> forms(where, it, old, same, answered));
  }

  /** What we take may lose a rule, what we answer must not; a changed one is a break either way. */
  private static boolean changed(JsonNode old, JsonNode same, boolean answered) {
    if (old.isMissingNode()) {
      return !answered && !same.isMissingNode();
    }
    return same.isMissingNode() ? answered : !old.equals(same);
  }

  private void types(String where, JsonNode old, JsonNode same, boolean answered) {
    var was = types(old);
    var is = types(same);
    var wider = answered ? was : is;
    var narrower = answered ? is : was;
    if (!wider.isEmpty() && !wider.containsAll(narrower) || wider.isEmpty() != narrower.isEmpty()) {
      found.add(where + ": was " + was + ", is " + is);
    }
  }

  private static Set<String> types(JsonNode schema) {
    var types = new TreeSet<String>();
    var type = schema.path("type");
    if (type.isArray()) {
      type.forEach(it -> types.add(it.asString("")));
    } else if (type.isString()) {
      types.add(type.asString());
    }
    return types;
  }

  /** A code that is released stays; in answers others may join it, and we take more gladly. */
  private void codes(String where, JsonNode old, JsonNode same) {
    for (var code : old) {
      if (!same.isMissingNode() && same.valueStream().noneMatch(code::equals)) {
        found.add(where + ": no longer knows " + code.asString(""));
      }
    }
    if (old.isMissingNode() != same.isMissingNode()) {
      found.add(where + ": codes were " + old + ", are " + same);
    }
  }

  private void limits(String where, JsonNode old, JsonNode same) {
    for (var limit : UPPER) {
      if (same.has(limit) && same.path(limit).asLong() < old.path(limit).asLong(Long.MAX_VALUE)) {
        found.add(where + ": " + limit + " is lower");
      }
    }
    for (var limit : LOWER) {
      if (same.path(limit).asLong(0) > old.path(limit).asLong(0)) {
        found.add(where + ": " + limit + " is higher");
      }
    }
    if (same.path("uniqueItems").asBoolean(false) && !old.path("uniqueItems").asBoolean(false)) {
      found.add(where + ": must be unique now");
    }
  }

  private void properties(String where, JsonNode old, JsonNode same, boolean answered) {
    var was = names(old);
    var is = names(same);
    for (var property : old.path("properties").properties()) {
      var at = where + "/" + property.getKey();
      var there = same.path("properties").path(property.getKey());
      if (there.isMissingNode()) {
        found.add(at + ": is gone");
      } else {
        compare(at, property.getValue(), there, answered);
      }
    }
    var broken = new TreeSet<>(answered ? was : is);
    broken.removeAll(answered ? is : was);
    broken.forEach(
        it ->
            found.add(where + "/" + it + (answered ? ": may be absent now" : ": is required now")));
  }

  private static Set<String> names(JsonNode schema) {
    var names = new TreeSet<String>();
    schema.path("required").forEach(it -> names.add(it.asString("")));
    return names;
  }

  /** Each form that there was is there, in its place; answers may have further ones behind. */
  private void forms(String where, String how, JsonNode old, JsonNode same, boolean answered) {
    var was = old.path(how);
    var is = same.path(how);
    if (is.size() < was.size() || was.isEmpty() && !is.isEmpty()) {
      found.add(where + ": " + how + " had " + was.size() + " forms, has " + is.size());
      return;
    }
    for (var i = 0; i < was.size(); i++) {
      compare(where + "|" + form(was.get(i), i), was.get(i), like(is, was.get(i), i), answered);
    }
  }

  private static String form(JsonNode form, int index) {
    return form.path("$ref").asString(String.valueOf(index)).replaceAll(".*/", "");
  }

  /** Alternatives are listed in the order of the sources, which may change: the name decides. */
  private static JsonNode like(JsonNode forms, JsonNode form, int index) {
    return forms
        .valueStream()
        .filter(it -> form.has("$ref") && it.path("$ref").equals(form.path("$ref")))
        .findFirst()
        .orElse(forms.get(index));
  }
}
