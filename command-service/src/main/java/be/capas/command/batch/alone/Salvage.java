package be.capas.command.batch.alone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of an alarm after what could not be read was taken out. Alone, whoever sends rubbish
 * is told so at once; an alarm of an hour ago has nobody beside it who could correct it.
 *
 * @param body what is left of it
 * @param keyed whether it still has its idempotency key
 * @param dropped what was taken out
 */
record Salvage(@Nullable JsonNode body, boolean keyed, List<String> dropped) {
  /** What matters most, and is short. */
  private static final Set<String> ESSENTIALS =
      Set.of("person", "antenna", "kind", "urgency", "dangerTo");

  private static final String KEY = "Idempotency-Key";
  private static final String WHOLE = "";
  private static final String OTHERS = "*";

  Salvage {
    dropped = List.copyOf(dropped);
  }

  /** All of it. */
  static Salvage whole(@Nullable JsonNode body, boolean keyed) {
    return new Salvage(body, keyed, List.of());
  }

  /** Less of it: without what the answer says is wrong, else the essentials, else nothing. */
  Salvage after(Caught refusal) {
    var less = new ArrayList<>(dropped);
    var wrong = refusal.wrong();
    var fields = body instanceof ObjectNode object ? object.deepCopy() : null;
    if (fields != null && fields.size() > 0) {
      for (var pointer : wrong) {
        var field = first(pointer);
        if (fields.remove(unescaped(field)) != null) {
          less.add("/" + field);
        }
      }
    }
    var keepsKey = keyed && !wrong.contains(KEY);
    if (keyed && !keepsKey) {
      less.add(KEY);
    }
    if (less.size() > dropped.size()) {
      return new Salvage(fields, keepsKey, less);
    }
    if (!isEssential()) {
      return essentials();
    }
    less.add(body == null ? KEY : WHOLE);
    return new Salvage(null, keyed && body != null, less);
  }

  /** Whether there is nothing in it but what matters most. */
  boolean isEssential() {
    return !(body instanceof ObjectNode) || dropped.contains(OTHERS);
  }

  /** What matters most of it. */
  Salvage essentials() {
    if (!(body instanceof ObjectNode object)) {
      return this;
    }
    var less = new ArrayList<>(dropped);
    less.add(OTHERS);
    return new Salvage(object.deepCopy().retain(ESSENTIALS), keyed, less);
  }

  /** The field of the body that a pointer leads to or into. */
  private static String first(String pointer) {
    var end = pointer.indexOf('/', 1);
    return pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
  }

  /** Whether there is nothing more to take out. */
  boolean isBare() {
    return body == null && !keyed;
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
