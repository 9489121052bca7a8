package be.capas.platform.web.input;

import java.util.regex.Pattern;

/** JSON pointers (RFC 6901). */
public final class Pointers {
  private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

  private Pointers() {}

  /** One step of a pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer for a bean path: {@code visits[0].place} is {@code /visits/0/place}. */
  public static String ofBeanPath(String path) {
    if (path.isEmpty()) {
      return "";
    }
    var steps = INDEX.matcher(escaped(path)).replaceAll(".$1").replace('.', '/');
    return steps.startsWith("/") ? steps : "/" + steps;
  }
}
