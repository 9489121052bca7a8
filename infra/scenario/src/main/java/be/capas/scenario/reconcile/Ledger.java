package be.capas.scenario.reconcile;

import be.capas.scenario.cast.Colleague;
import be.capas.scenario.client.CellClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The notification-service's own account of what it told. */
final class Ledger {
  private final CellClient cell;
  private final URI service;

  Ledger(CellClient cell, URI service) {
    this.cell = cell;
    this.service = service;
  }

  /** All notices about these streams; {@code kind} is {@code crisis} or {@code handoff}. */
  List<Notice> noticesAbout(String kind, Iterable<UUID> streams) {
    var notices = new ArrayList<Notice>();
    for (var stream : streams) {
      var page = Optional.of("/api/notices?%s=%s&limit=200".formatted(kind, stream));
      while (page.isPresent()) {
        var uri = service.resolve(page.get());
        var answer = cell.read(Colleague.COORDINATOR.client(), uri);
        answer.body().path("notices").forEach(it -> notices.add(notice(it)));
        page = answer.next();
      }
    }
    return notices;
  }

  private static Notice notice(JsonNode json) {
    return new Notice(
        UUID.fromString(json.path("id").asString()),
        UUID.fromString(json.path("event").asString()),
        json.path("kind").asString(),
        json.path("recipient").asString(),
        json.path("channel").asString(),
        json.path("state").asString(),
        StreamSupport.stream(json.path("attempts").spliterator(), false)
            .anyMatch(it -> it.path("possibleRepeat").asBoolean(false)));
  }
}
