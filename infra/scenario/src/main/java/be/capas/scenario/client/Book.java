package be.capas.scenario.client;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every command that was acknowledged, once: what the system has promised to keep. */
public final class Book {
  private final Map<UUID, Acknowledged> byKey = new LinkedHashMap<>();

  /**
   * Writes an acknowledgement down.
   *
   * @throws IllegalStateException if the same request was answered differently before
   */
  synchronized void write(Acknowledged acknowledged) {
    var before = byKey.putIfAbsent(acknowledged.key(), acknowledged);
    if (before != null && !before.equals(acknowledged)) {
      throw new IllegalStateException(
          "the same request was answered twice, differently: %s, then %s"
              .formatted(before, acknowledged));
    }
  }

  /** All of them, in the order of their first answer. */
  public synchronized Collection<Acknowledged> all() {
    return List.copyOf(byKey.values());
  }

  /** How many events follow from all of them together. */
  public synchronized long events() {
    return byKey.values().stream().mapToLong(Acknowledged::events).sum();
  }

  /** The last one about this person, for reads that must see everything before it. */
  public synchronized Acknowledged lastAbout(UUID subject) {
    return byKey.values().stream()
        .filter(it -> it.subject().equals(subject))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("nothing was done about " + subject));
  }

  /** Whose files they went into. */
  public synchronized Set<UUID> subjects() {
    var subjects = new LinkedHashSet<UUID>();
    byKey.values().forEach(it -> subjects.add(it.subject()));
    return subjects;
  }
}
