package be.capas.command.axon;

import be.capas.command.gateway.StreamSubjects;
import be.capas.contract.StreamType;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Subjects from the circumstances of each stream's first event. Those that were asked for lately
 * are kept at hand: a stream never is about somebody else afterwards.
 */
@Component
class StoredSubjects implements StreamSubjects {
  private static final String FIRST =
      """
      SELECT coalesce(first.circumstances ->> 'person', first.stream)
      FROM (SELECT aggregateidentifier AS stream, convert_from(metadata, 'UTF8')::json AS circumstances
            FROM domainevententry
            WHERE aggregateidentifier = ? AND sequencenumber = 0 AND type = ?) AS first
      WHERE first.circumstances ->> 'organisation' = ?\
      """;

  private static final int AT_HAND = 10_000;

  private final JdbcTemplate db;
  private final Cache<Stream, UUID> atHand = Caffeine.newBuilder().maximumSize(AT_HAND).build();

  StoredSubjects(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public Optional<UUID> of(Id stream, OrganisationId organisation) {
    var key = new Stream(stream, organisation);
    var near = Optional.ofNullable(atHand.getIfPresent(key));
    return near.isPresent() ? near : keep(key, stored(stream, organisation));
  }

  private Optional<UUID> keep(Stream key, Optional<UUID> subject) {
    subject.ifPresent(it -> atHand.put(key, it));
    return subject;
  }

  private Optional<UUID> stored(Id stream, OrganisationId organisation) {
    return db
        .queryForList(
            FIRST,
            String.class,
            stream.toString(),
            StreamType.of(stream).name().toLowerCase(Locale.ROOT),
            organisation.value())
        .stream()
        .findFirst()
        .map(UUID::fromString);
  }

  private record Stream(Id id, OrganisationId organisation) {}
}
