package be.capas.bench.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.WireNames;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.sealing.WrappedKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What the command-service keeps of events, as rows to be copied into PostgreSQL: the events, and
 * the tables that follow them.
 */
final class EventRows {
  /** As the event store writes instants: always three digits. */
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final EventCodec codec = new EventCodec();
  private final Rows events =
      new Rows(
          "domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,"
              + " payloadtype, \"timestamp\", payload, metadata)");
  private final Rows people =
      new Rows("people (person, organisation, antenna, open_accompaniment)");
  private final Rows streams = new Rows("person_streams (stream, person)");
  private final Rows threads =
      new Rows("held_threads (accompaniment, person, organisation, kind, holder, since)");
  private final Rows keys = new Rows("sealing_keys (id, organisation, wrapped, master)");
  private final Rows terms = new Rows("search_terms (organisation, term, person)");

  /** All of them, in an order that no constraint minds. */
  Iterable<Rows> all() {
    return List.of(keys, events, people, streams, threads, terms);
  }

  /** Adds whoever it is about, and all that happened. */
  void add(Filled filled) {
    var open = new HashMap<UUID, Recorded<? extends CapasEvent>>();
    var first = filled.events().getFirst();
    for (var recorded : filled.events()) {
      event(recorded);
      if (recorded.sequence() == 0 && recorded.event().streamType() != StreamType.PERSON) {
        streams.add(recorded.stream(), recorded.subject());
      }
      switch (recorded.event()) {
        case HelpRequested _, HolderAssigned _ -> open.put(recorded.stream(), recorded);
        case AccompanimentClosed _, PersonReoriented _ -> open.remove(recorded.stream());
        default -> {}
      }
    }
    if (first.event() instanceof PersonRegistered registered) {
      people.add(
          first.subject(),
          first.organisation(),
          registered.antenna(),
          open.isEmpty() ? null : open.keySet().iterator().next());
    }
    open.values().forEach(this::thread);
  }

  private void event(Recorded<? extends CapasEvent> recorded) {
    events.add(
        recorded.stream(),
        recorded.sequence(),
        recorded.event().streamType().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        recorded.id(),
        WireNames.of(recorded.event()),
        MILLIS.format(recorded.recordedAt()),
        bytes(codec.write(recorded.event())),
        bytes(codec.mapper().writeValueAsString(circumstances(recorded)).getBytes(UTF_8)));
  }

  /** In the names under which the event store keeps them. */
  private static Map<String, String> circumstances(Recorded<? extends CapasEvent> recorded) {
    return Map.of(
        "organisation", recorded.organisation().value(),
        "person", recorded.subject().toString(),
        "by", recorded.by().value(),
        "occurredAt", recorded.occurredAt().toString(),
        "correlationId", recorded.correlationId());
  }

  private void thread(Recorded<? extends CapasEvent> recorded) {
    if (recorded.event() instanceof HolderAssigned taken) {
      threads.add(
          recorded.stream(),
          recorded.subject(),
          recorded.organisation(),
          taken.holder().kind(),
          taken.holder().id(),
          at(recorded.occurredAt()));
    }
  }

  private static String at(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toString();
  }

  /** Adds a key as it is stored. */
  void key(String id, String organisation, byte[] wrapped) {
    keys.add(id, organisation, bytes(wrapped), WrappedKeys.masterOf(wrapped));
  }

  /** Adds what somebody is found by. */
  void terms(UUID person, String organisation, byte[][] hashed) {
    for (var term : hashed) {
      terms.add(organisation, bytes(term), person);
    }
  }

  private static String bytes(byte[] content) {
    return "\\\\x" + HexFormat.of().formatHex(content);
  }
}
