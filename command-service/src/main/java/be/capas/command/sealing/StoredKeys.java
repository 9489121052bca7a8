package be.capas.command.sealing;

import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.sealing.KeyStore;
import be.capas.platform.sealing.KeyStores;
import be.capas.platform.sealing.WrappedKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wrapped keys in PostgreSQL, written in the transaction of the events that they open: one is there
 * if and only if the other is. Until the commit a new key is found by nobody, also not by its own
 * transaction, so nobody can keep it at hand and use it after a rollback.
 */
@Primary
@Component
class StoredKeys implements KeyStores {
  private static final String FIND =
      "SELECT id, wrapped FROM sealing_keys WHERE organisation = ? AND id = ANY(?)";
  private static final String PUT =
      """
      INSERT INTO sealing_keys (id, organisation, wrapped, master)
      SELECT * FROM (VALUES (?, ?, ?, ?)) AS fresh (id, organisation, wrapped, master)
      WHERE NOT EXISTS (SELECT FROM destroyed_keys WHERE destroyed_keys.id = fresh.id)
      ON CONFLICT (id) DO NOTHING\
      """;
  private static final String DESTROYED = "SELECT EXISTS (SELECT FROM destroyed_keys WHERE id = ?)";

  private final JdbcTemplate db;

  StoredKeys(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public KeyStore of(OrganisationId organisation) {
    return new KeyStore() {
      @Override
      public Map<String, byte[]> findAll(Collection<String> keyIds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
          return stored(organisation, keyIds);
        }
        var ours = ours();
        return stored(organisation, keyIds.stream().filter(id -> !ours.mayHold(id)).toList());
      }

      @Override
      public byte[] putIfAbsent(String keyId, byte[] wrapped) {
        return put(organisation, keyId, wrapped);
      }
    };
  }

  /** The keys of an organisation that are committed, for whoever is in no transaction. */
  Map<String, byte[]> stored(OrganisationId organisation, Collection<String> keyIds) {
    var found = new HashMap<String, byte[]>();
    if (!keyIds.isEmpty()) {
      db.query(
          FIND,
          row -> {
            found.put(row.getString(1), row.getBytes(2));
          },
          organisation.value(),
          keyIds.toArray(String[]::new));
    }
    return found;
  }

  private byte[] put(OrganisationId organisation, String keyId, byte[] wrapped) {
    var mine = ours().made();
    var known = mine.get(keyId);
    if (known != null) {
      return known;
    }
    var counts = putIfAbsent(organisation, keyId, wrapped);
    if (counts == wrapped) {
      mine.put(keyId, wrapped);
    }
    return counts;
  }

  /** Keeps the key unless there is one, and returns the one that counts. */
  byte[] putIfAbsent(OrganisationId organisation, String keyId, byte[] wrapped) {
    var master = WrappedKeys.masterOf(wrapped);
    if (db.update(PUT, keyId, organisation.value(), wrapped, master) == 1) {
      return wrapped;
    }
    var stored = stored(organisation, Set.of(keyId)).get(keyId);
    if (stored == null) {
      throw isDestroyed(keyId)
          ? new Rejected(
              Reason.PERSON_ERASED, "The part of the file that this belongs to was erased.")
          : new DuplicateKeyException("a key of this name is another organisation's");
    }
    return stored;
  }

  private boolean isDestroyed(String keyId) {
    return Boolean.TRUE.equals(db.queryForObject(DESTROYED, Boolean.class, keyId));
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
