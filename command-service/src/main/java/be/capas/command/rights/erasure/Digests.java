package be.capas.command.rights.erasure;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fingerprints of the stored bytes of a file's events. */
@Component
class Digests {
  private static final String POSITION =
      """
      SELECT json_object_agg(aggregateidentifier, last)::text
      FROM (SELECT aggregateidentifier, max(sequencenumber) AS last FROM domainevententry
            WHERE aggregateidentifier = ANY (?) GROUP BY aggregateidentifier) AS streams\
      """;
  private static final String DIGEST =
      """
      SELECT count(*) AS events,
             encode(sha256(coalesce(string_agg(sha256(payload) || sha256(metadata), ''::bytea
                    ORDER BY aggregateidentifier, sequencenumber), ''::bytea)), 'hex') AS digest
      FROM domainevententry
      JOIN json_each_text(?::json) AS upto (stream, last)
        ON aggregateidentifier = stream AND sequencenumber <= last::bigint\
      """;

  private final JdbcClient db;

  Digests(JdbcClient db) {
    this.db = db;
  }

  /** Over how many events it was taken, and what it is. */
  record Digest(long events, String digest) {}

  /** How far these streams have come, as {@code {"<stream>": <number>}}. */
  String position(List<UUID> streams) {
    var ids = streams.stream().map(UUID::toString).toArray(String[]::new);
    return db.sql(POSITION).param(1, ids).query(String.class).single();
  }

  /** The digest of all events up to there. */
  Digest of(String position) {
    return db.sql(DIGEST).param(position).query(Digest.class).single();
  }
}
