package be.capas.query.board.web;

import be.capas.query.board.BoardEntry;
import be.capas.query.opening.Openings;
import be.capas.query.web.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says of whom lines of the board tell, so that those who may see where help is needed do. */
@Component
final class BoardRights {
  private final Files files;

  BoardRights(Files files) {
    this.files = files;
  }

  /** That these lines are part of an answer. */
  void show(List<BoardEntry> entries, Openings openings) {
    var subjects = new HashMap<UUID, SortedMap<UUID, Long>>();
    for (var entry : entries) {
      subjects
          .computeIfAbsent(subject(entry), _ -> new TreeMap<>())
          .put(entry.crisis().value(), entry.sequence());
    }
    files.show(Map.copyOf(subjects), openings);
  }

  private static UUID subject(BoardEntry entry) {
    return entry.person() == null ? entry.crisis().value() : entry.person().value();
  }
}
