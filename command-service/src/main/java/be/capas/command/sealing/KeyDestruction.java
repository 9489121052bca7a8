package be.capas.command.sealing;

import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.sealing.Sealers;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Destroys keys, for good: under their ids no other is ever made. This process forgets them with
 * the commit; others may have one at hand for a minute more.
 */
@Component
public final class KeyDestruction {
  private static final String HELD = "SELECT id FROM sealing_keys WHERE id = ANY (?)";
  private static final String DESTROY = "DELETE FROM sealing_keys WHERE id = ANY (?) RETURNING id";
  private static final String NEVER_AGAIN =
      "INSERT INTO destroyed_keys (id) SELECT unnest(?::text[]) ON CONFLICT (id) DO NOTHING";

  private final JdbcTemplate db;
  private final Sealers sealers;

  KeyDestruction(JdbcTemplate db, Sealers sealers) {
    this.db = db;
    this.sealers = sealers;
  }

  /** The classes of content about somebody that there is a key for. */
  public Set<DataClass> held(PersonId person) {
    var found = Set.copyOf(ids(HELD, keys(person, List.of(DataClass.values()))));
    return Arrays.stream(DataClass.values())
        .filter(it -> found.contains(key(person, it)))
        .collect(Collectors.toSet());
  }

  /** Destroys the keys of these classes in the running transaction; the ids of those there were. */
  public List<String> destroy(PersonId person, Set<DataClass> classes) {
    var keys = keys(person, classes);
    var destroyed = ids(DESTROY, keys);
    db.update(NEVER_AGAIN, (Object) keys);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            sealers.forget(person.value());
          }
        });
    return destroyed;
  }

  private List<String> ids(String sql, String[] keys) {
    return db.query(sql, (row, _) -> row.getString(1), (Object) keys).stream().sorted().toList();
  }

  private static String[] keys(PersonId person, Collection<DataClass> classes) {
    return classes.stream().map(it -> key(person, it)).toArray(String[]::new);
  }

  private static String key(PersonId person, DataClass dataClass) {
    return person + "/" + dataClass;
  }
}
