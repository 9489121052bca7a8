package be.capas.contract.sealing;

import java.util.Objects;

/**
 * A personal value, encrypted where it entered. Whoever carries it cannot open it.
 *
 * @param dataClass how secret the value is
 * @param key the key that opens it: the subject it is about (a person, or the crisis of an unnamed
 *     one) and the class, as {@code <subject>/<class>}
 * @param box the ciphertext, base64
 */
public record Sealed(DataClass dataClass, String key, String box) {
  public Sealed {
    Objects.requireNonNull(dataClass);
    Objects.requireNonNull(key);
    Objects.requireNonNull(box);
  }
}
