package be.capas.command.register;

import java.util.UUID;

/** The id under which a row moves in: always the same for the same row of the same organisation. */
@FunctionalInterface
public interface RegisterIds {
  /**
   * The id.
   *
   * @param key what the register calls it
   */
  UUID of(Kind kind, String key);
}
