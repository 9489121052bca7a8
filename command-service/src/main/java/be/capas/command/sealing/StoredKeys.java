package be.capas.command.sealing;

import be.capas.platform.sealing.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wrapped keys in PostgreSQL, written in the transaction of the events that they open: one is there
 * if and only if the other is. Until the commit a new key is found by nobody, also not by its own
 * transaction, so nobody can keep it at hand and use it after a rollback.
 */
@Component
class StoredKeys implements KeyStore {
  private static final String FIND = "SELECT wrapped FROM sealing_keys WHERE id = ?";
  private static final String PUT =
      "INSERT INTO sealing_keys (id, wrapped) VALUES (?, ?) ON CONFLICT (id) DO NOTHING";

  private final JdbcTemplate db;

  StoredKeys(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public Optional<byte[]> find(String keyId) {
    return uncommitted().containsKey(keyId) ? Optional.empty() : stored(keyId);
  }

  @Override
  public byte[] putIfAbsent(String keyId, byte[] wrapped) {
    var mine = uncommitted();
    var known = mine.get(keyId);
    if (known != null) {
      return known;
    }
    if (db.update(PUT, keyId, wrapped) == 0) {
      return stored(keyId).orElseThrow();
    }
    mine.put(keyId, wrapped);
    return wrapped;
  }

  private Optional<byte[]> stored(String keyId) {
    return db.query(FIND, (row, _) -> row.getBytes(1), keyId).stream().findFirst();
  }

  /** The keys that this transaction has made. */
  private Map<String, byte[]> uncommitted() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("content is sealed in the transaction of its event");
    }
    var made = (Made) TransactionSynchronizationManager.getResource(this);
    if (made == null) {
      made = new Made(new HashMap<>());
      TransactionSynchronizationManager.bindResource(this, made);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(StoredKeys.this);
            }
          });
    }
    return made.keys();
  }

  private record Made(Map<String, byte[]> keys) {}
}
