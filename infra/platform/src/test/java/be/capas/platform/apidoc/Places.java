package be.capas.platform.apidoc;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Fills the places in the bodies of the access matrix with values that stay the same. */
final class Places {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private Places() {}

  static String filled(String body) {
    return PLACE
        .matcher(body)
        .replaceAll(it -> it.group(1).equals("antenna") ? "nord" : uuid(it.group(1)).toString());
  }

  /** Of version 7, as a client's own must be. */
  private static UUID uuid(String name) {
    var made = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new UUID(
        made.getMostSignificantBits() & ~0xF000L | 0x7000L, made.getLeastSignificantBits());
  }
}
