package be.capas.command.sealing;

import be.capas.platform.sealing.KeyStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    return ours().mayHold(keyId) ? Optional.empty() : stored(keyId);
  }

  @Override
  public byte[] putIfAbsent(String keyId, byte[] wrapped) {
    var mine = ours().made();
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

  /** Says that a subject begins in this transaction, so that there is nothing to look for. */
  void begin(UUID subject) {
    ours().begun().add(subject.toString());
  }

  private Ours ours() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("content is sealed in the transaction of its event");
    }
    var ours = (Ours) TransactionSynchronizationManager.getResource(this);
    if (ours == null) {
      ours = new Ours(new HashMap<>(), new HashSet<>());
      TransactionSynchronizationManager.bindResource(this, ours);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(StoredKeys.this);
            }
          });
    }
    return ours;
  }

  /**
   * What is known of keys in this transaction.
   *
   * @param made the keys that it made
   * @param begun the subjects that it began
   */
  private record Ours(Map<String, byte[]> made, Set<String> begun) {
    boolean mayHold(String keyId) {
      return made.containsKey(keyId) || begun.contains(keyId.substring(0, keyId.indexOf('/')));
    }
  }
}
