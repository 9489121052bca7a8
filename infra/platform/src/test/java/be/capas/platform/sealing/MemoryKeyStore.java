package be.capas.platform.sealing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store for tests. */
public final class MemoryKeyStore implements KeyStore {
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<byte[]> find(String keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }

  @Override
  public byte[] putIfAbsent(String keyId, byte[] wrapped) {
    var known = keys.putIfAbsent(keyId, wrapped);
    return known == null ? wrapped : known;
  }

  /** What a store holds, to swap or destroy keys. */
  public Map<String, byte[]> keys() {
    return keys;
  }
}
