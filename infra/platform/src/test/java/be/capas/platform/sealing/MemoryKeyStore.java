package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Key stores for tests. */
public final class MemoryKeyStore implements KeyStores {
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
  private final Map<String, OrganisationId> owners = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  @Override
  public KeyStore of(OrganisationId organisation) {
    return new KeyStore() {
      @Override
      public Map<String, byte[]> findAll(Collection<String> keyIds) {
        asked.incrementAndGet();
        var found = new HashMap<String, byte[]>();
        keyIds.stream()
            .filter(id -> organisation.equals(owners.get(id)) && keys.containsKey(id))
            .forEach(id -> found.put(id, keys.get(id)));
        return found;
      }

      @Override
      public byte[] putIfAbsent(String keyId, byte[] wrapped) {
        owners.putIfAbsent(keyId, organisation);
        var known = keys.putIfAbsent(keyId, wrapped);
        return known == null ? wrapped : known;
      }
    };
  }

  /** What a store holds, to swap or destroy keys. */
  public Map<String, byte[]> keys() {
    return keys;
  }

  /** How often it was asked for keys. */
  public int asked() {
    return asked.get();
  }
}
