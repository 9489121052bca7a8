package be.capas.notification.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each partition has been taken in. */
final class Positions {
  private final JdbcTemplate jdbc;
  private final String topic;

  Positions(JdbcTemplate jdbc, String topic) {
    this.jdbc = jdbc;
    this.topic = topic;
  }

  Map<Integer, Long> of(Set<Integer> partitions) {
    var positions = new HashMap<Integer, Long>();
    jdbc.query(
        "SELECT partition, next_offset FROM positions WHERE topic = ? AND partition = ANY (?)",
        row -> {
          positions.put(row.getInt(1), row.getLong(2));
        },
        topic,
        partitions.toArray(Integer[]::new));
    return positions;
  }

  /** An instance that has lost a partition unawares can't take the position of the new one back. */
  void save(Map<Integer, Long> next) {
    jdbc.batchUpdate(
        """
        INSERT INTO positions (topic, partition, next_offset) VALUES (?, ?, ?)
        ON CONFLICT (topic, partition) DO UPDATE
          SET next_offset = greatest(positions.next_offset, excluded.next_offset)
        """,
        next.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> new Object[] {topic, it.getKey(), it.getValue()})
            .toList());
  }
}
