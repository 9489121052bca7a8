package be.capas.platform.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one organisation's wrapped keys are kept. Whoever deletes one (and its backups) erases what
 * it opens.
 */
public interface KeyStore {
  /**
   * The wrapped keys of these ids, by id. Left out is what never was there, was destroyed, or is
   * another organisation's: the three cannot be told apart.
   */
  Map<String, byte[]> findAll(Collection<String> keyIds);

  /** The wrapped key of this id, as above. */
  default Optional<byte[]> find(String keyId) {
    return Optional.ofNullable(findAll(List.of(keyId)).get(keyId));
  }

  /**
   * Keeps the key unless there is one, and returns the one that counts.
   *
   * <p>What is returned must be durable, whatever becomes of a transaction that the caller is in:
   * content sealed with a key that was rolled back could never be opened.
   *
   * @throws UnsupportedOperationException in services that open content and seal none
   */
  byte[] putIfAbsent(String keyId, byte[] wrapped);
}
