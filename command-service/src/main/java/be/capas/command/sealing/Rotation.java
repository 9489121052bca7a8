package be.capas.command.sealing;

import be.capas.platform.sealing.WrappedKeys;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps keys again under the current master key. The keys themselves stay, and so does all that
 * they opened. Which are left to do is seen from the keys, so it can stop and begin at any time.
 */
@Component
class Rotation {
  private static final int BATCH = 500;
  private static final String LEFT = "SELECT count(*) FROM sealing_keys WHERE master <> ?";
  private static final String NEXT =
      "SELECT id, wrapped FROM sealing_keys WHERE master <> ? AND id > ? ORDER BY id LIMIT "
          + BATCH
          + " FOR UPDATE SKIP LOCKED";
  private static final String REPLACE =
      "UPDATE sealing_keys SET wrapped = ?, master = ? WHERE id = ?";

  private record Key(String id, byte[] wrapped) {}

  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final WrappedKeys wrapping;

  Rotation(JdbcTemplate db, PlatformTransactionManager transactions, WrappedKeys wrapping) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.wrapping = wrapping;
  }

  /**
   * How many keys there are, and how many of them another master key than the current one wraps.
   */
  Count count() {
    return new Count(
        wrapping.currentMaster(),
        number("SELECT count(*) FROM sealing_keys"),
        number(LEFT, wrapping.currentMaster()));
  }

  record Count(String master, long keys, long left) {}

  private long number(String query, Object... arguments) {
    var found = db.queryForObject(query, Long.class, arguments);
    return found == null ? 0 : found;
  }

  /**
   * Does the next batch.
   *
   * @param after the last id of the batch before, at first an empty text
   * @return the last id of this one, or an empty text when there is none left
   */
  String next(String after) {
    return transaction.execute(
        _ -> {
          var batch = batch(after);
          batch.forEach(this::rewrap);
          return batch.isEmpty() ? "" : batch.getLast().id();
        });
  }

  private List<Key> batch(String after) {
    return db.query(
        NEXT,
        (row, _) -> new Key(row.getString(1), row.getBytes(2)),
        wrapping.currentMaster(),
        after);
  }

  private void rewrap(Key key) {
    var rewrapped = wrapping.rewrapped(key.id(), key.wrapped());
    db.update(REPLACE, rewrapped, WrappedKeys.masterOf(rewrapped), key.id());
  }
}
