package be.capas.query.indicators;

import be.capas.contract.id.OrganisationId;
import be.capas.query.indicators.Fact.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is counted as one: a person with all files of theirs that were merged as far as a cut knows,
 * the one that goes on first; or a file of anything else, alone.
 */
record OnePerson(Map<UUID, FactFile> files) {
  OnePerson {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Shows everybody of an organisation. Holds one file at a time, and those that were merged. */
  static void each(
      FactFiles files, OrganisationId organisation, Cut cut, Consumer<OnePerson> reader) {
    var merged = new TreeMap<UUID, FactFile>();
    files.each(
        organisation,
        (id, file) -> {
          if (file.isMerged(cut)) {
            merged.put(id, file);
          } else {
            reader.accept(new OnePerson(Map.of(id, file)));
          }
        });
    together(merged, cut).forEach(reader);
  }

  /** The same files as an earlier cut takes them: it may not know of every merge. */
  Collection<OnePerson> at(Cut earlier) {
    return together(files, earlier);
  }

  /** What stands in all of them as far as the cut goes. */
  List<Fact> standing(Cut cut) {
    return files.values().stream().flatMap(it -> it.standing(cut).stream()).toList();
  }

  /** What arrived in any of them behind the one cut and before the other. */
  List<Fact> between(Cut before, Cut now) {
    return files.values().stream().flatMap(it -> it.between(before, now).stream()).toList();
  }

  private static Collection<OnePerson> together(Map<UUID, FactFile> files, Cut cut) {
    var byLast = new TreeMap<UUID, Map<UUID, FactFile>>();
    files.forEach(
        (id, file) -> {
          var last = last(id, files, cut);
          byLast.computeIfAbsent(last, _ -> beginning(last, files)).put(id, file);
        });
    return byLast.values().stream().map(OnePerson::new).toList();
  }

  private static Map<UUID, FactFile> beginning(UUID first, Map<UUID, FactFile> files) {
    return new LinkedHashMap<>(Map.of(first, file(first, files)));
  }

  /** The file that goes on: one that was merged into another may have been merged again. */
  private static UUID last(UUID id, Map<UUID, FactFile> files, Cut cut) {
    var last = id;
    for (var into = into(last, files, cut); into.isPresent(); into = into(last, files, cut)) {
      last = into.get();
    }
    return last;
  }

  /**
   * Both say so. Each does on its own partition, so a cut may go behind the one and not behind the
   * other: as long as it does, they are two.
   */
  private static Optional<UUID> into(UUID id, Map<UUID, FactFile> files, Cut cut) {
    return file(id, files)
        .told(Kind.MERGED_INTO, cut)
        .filter(files::containsKey)
        .filter(it -> file(it, files).told(Kind.FILES_MERGED, cut).anyMatch(id::equals))
        .findFirst();
  }

  private static FactFile file(UUID id, Map<UUID, FactFile> files) {
    return Objects.requireNonNull(files.get(id));
  }
}
