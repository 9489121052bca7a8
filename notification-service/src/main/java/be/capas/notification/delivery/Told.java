package be.capas.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.ActorId;
import be.capas.contract.reading.ReadChannel;
import be.capas.contract.reading.ReadRecord;
import be.capas.notification.ledger.Entry;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import be.capas.notification.notice.Recipient.Partner;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What a notice told, for the read log: that somebody heard of a person, and nothing opened. */
final class Told {
  private Told() {}

  /**
   * The record of it; empty where nobody was told, but operations alarmed, and for what is in
   * nobody's file.
   *
   * @param now stands for the time of sending where nobody knows whether it arrived
   */
  static Optional<ReadRecord> of(Entry entry, Instant now) {
    if (entry.notice().message() instanceof CoverageAhead) {
      return Optional.empty();
    }
    var at = Objects.requireNonNullElse(entry.settledAt(), now);
    return switch (entry.notice().recipient()) {
      case Actor(var id) -> Optional.of(record(entry, id, at));
      case Partner(var id) -> Optional.of(record(entry, new ActorId(id.value()), at));
      case Nobody _ -> Optional.empty();
    };
  }

  private static ReadRecord record(Entry entry, ActorId reader, Instant at) {
    var source = entry.notice().source();
    return new ReadRecord(
        id(entry),
        at.truncatedTo(ChronoUnit.MILLIS),
        source.organisation(),
        reader,
        new TreeSet<>(),
        source.subject(),
        new TreeSet<>(),
        "notice " + entry.kind(),
        null,
        new TreeMap<>(Map.of(entry.notice().message().about().value(), source.sequence())),
        ReadChannel.NOTICE);
  }

  /** Follows from the notice: recorded twice, it is the same read. */
  private static UUID id(Entry entry) {
    return UUID.nameUUIDFromBytes(("read of " + entry.id()).getBytes(UTF_8));
  }
}
