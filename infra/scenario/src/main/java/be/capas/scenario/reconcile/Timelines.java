package be.capas.scenario.reconcile;

import be.capas.scenario.client.Answer;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Readers;
import be.capas.scenario.client.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the timelines show, through the public interface, page by page. */
final class Timelines {
  private static final int NOT_FOUND = 404;
  private static final int PAGE = 200;

  private final CellClient cell;
  private final URI service;
  private final Readers readers;

  Timelines(CellClient cell, URI service, Readers readers) {
    this.cell = cell;
    this.service = service;
    this.readers = readers;
  }

  /** The events behind all entries; one that is shown twice is in here twice. */
  List<UUID> entriesOf(Set<UUID> subjects) {
    return List.copyOf(readers.of(subjects, this::read));
  }

  private List<UUID> read(String reader, UUID subject) {
    var entries = new ArrayList<UUID>();
    var page = Optional.of("/api/persons/%s/timeline?limit=%d".formatted(subject, PAGE));
    while (page.isPresent()) {
      var answer = answer(reader, page.get());
      if (answer.isEmpty()) {
        return entries;
      }
      for (JsonNode entry : answer.get().body().path("entries")) {
        entries.add(UUID.fromString(entry.path("id").asString()));
      }
      page = answer.get().next();
    }
    return entries;
  }

  /** Empty while the view has not heard of the subject. */
  private Optional<Answer> answer(String reader, String page) {
    try {
      return Optional.of(cell.read(reader, service.resolve(page)));
    } catch (Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
