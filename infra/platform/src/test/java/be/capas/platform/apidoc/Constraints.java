package be.capas.platform.apidoc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** What bean validation asks of a value, in the words of JSON Schema. */
final class Constraints {
  private Constraints() {}

  /** Whether something must be there. */
  static boolean demand(Collection<Annotation> said) {
    return said.stream()
        .anyMatch(it -> it instanceof NotNull || it instanceof NotBlank || it instanceof NotEmpty);
  }

  /** Adds them to a schema of a type of its own; a reference is not added to. */
  static void add(ObjectNode schema, Collection<Annotation> said) {
    if (schema.has("$ref")) {
      return;
    }
    var list = schema.path("type").asString("").equals("array");
    for (var one : said) {
      switch (one) {
        case Size it -> size(schema, list, it);
        case Min it -> schema.put("minimum", it.value());
        case Max it -> schema.put("maximum", it.value());
        case Pattern it -> schema.put("pattern", "^(?:" + it.regexp() + ")$");
        case NotBlank _ -> schema.put("minLength", 1).put("pattern", "\\S");
        case NotEmpty _ -> schema.put(list ? "minItems" : "minLength", 1);
        default -> version(schema, one);
      }
    }
  }

  private static void size(ObjectNode schema, boolean list, Size size) {
    if (size.min() > 0) {
      schema.put(list ? "minItems" : "minLength", size.min());
    }
    if (size.max() < Integer.MAX_VALUE) {
      schema.put(list ? "maxItems" : "maxLength", size.max());
    }
  }

  private static void version(ObjectNode schema, Annotation one) {
    if (one.annotationType().getSimpleName().equals("ChosenId")) {
      schema.put("description", "Chosen by the client: a UUID of version 7.");
    }
  }
}
