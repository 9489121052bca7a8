package be.capas.query.service;

import be.capas.contract.Samples;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.reading.ReadChannel;
import be.capas.contract.reading.ReadRecord;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads for tests, a second after each other. */
final class Reads {
  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  private Reads() {}

  static List<ReadRecord> of(UUID person, String reader, int count) {
    return of(Samples.ORGANISATION, person, reader, count);
  }

  static List<ReadRecord> of(OrganisationId organisation, UUID person, String reader, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new ReadRecord(
                    UUID.randomUUID(),
                    START.plusSeconds(n),
                    organisation,
                    new ActorId(reader),
                    new TreeSet<>(),
                    person,
                    new TreeSet<>(),
                    "/api/persons/{id}/timeline",
                    null,
                    new TreeMap<>(),
                    ReadChannel.QUERY))
        .toList();
  }
}
