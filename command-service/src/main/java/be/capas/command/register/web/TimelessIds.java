package be.capas.command.register.web;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids that follow from a hash, in the form that all ids of clients have (UUID version 7). Their
 * time is the beginning of 1970: they do not say when they were made.
 */
final class TimelessIds {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long RANDOM_A = 0x0FFFL;
  private static final long RANDOM_B = 0x3FFFFFFFFFFFFFFFL;

  private TimelessIds() {}

  /**
   * The id.
   *
   * @param hash at least 32 hexadecimal digits; 74 bits of it are used
   */
  static UUID of(String hash) {
    var first = HexFormat.fromHexDigitsToLong(hash, 0, 16);
    var second = HexFormat.fromHexDigitsToLong(hash, 16, 32);
    return new UUID(VERSION_7 | first & RANDOM_A, VARIANT | second & RANDOM_B);
  }
}
