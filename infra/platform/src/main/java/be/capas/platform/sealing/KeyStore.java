package be.capas.platform.sealing;

import java.util.Optional;

/** Where wrapped keys are kept. Whoever deletes one (and its backups) erases what it opens. */
public interface KeyStore {
  /** The wrapped key of this id; empty if there never was one or it was destroyed. */
  Optional<byte[]> find(String keyId);

  /**
   * Keeps the key unless there is one, and returns the one that counts.
   *
   * <p>What is returned must be durable, whatever becomes of a transaction that the caller is in:
   * content sealed with a key that was rolled back could never be opened.
   */
  byte[] putIfAbsent(String keyId, byte[] wrapped);
}
