package be.capas.bench.fill;

import be.capas.platform.sealing.KeyStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The wrapped keys that were made while filling and are not written yet. What is in here counts as
 * stored: whoever fills writes all of it, and nobody reads before.
 */
final class MadeKeys implements KeyStore {
  private final ConcurrentMap<String, byte[]> known = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, byte[]> unwritten = new ConcurrentHashMap<>();

  /** {@code stored} are keys of the organisation that are there already. */
  MadeKeys(Map<String, byte[]> stored) {
    known.putAll(stored);
  }

  @Override
  public Map<String, byte[]> findAll(Collection<String> keyIds) {
    var found = new HashMap<String, byte[]>();
    for (var id : keyIds) {
      var wrapped = known.getOrDefault(id, unwritten.get(id));
      if (wrapped != null) {
        found.put(id, wrapped);
      }
    }
    return found;
  }

  @Override
  public byte[] putIfAbsent(String keyId, byte[] wrapped) {
    var before = unwritten.putIfAbsent(keyId, wrapped);
    return before == null ? wrapped : before;
  }

  /** Takes those that are to be written now: nobody seals for these subjects any more. */
  Map<String, byte[]> take() {
    var taken = Map.copyOf(unwritten);
    taken.keySet().forEach(unwritten::remove);
    return taken;
  }
}
