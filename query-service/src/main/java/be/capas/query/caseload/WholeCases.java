package be.capas.query.caseload;

import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Cases with what is in the files that were merged into them: a line of a caseload is judged by all
 * that the thread's own page is.
 */
public final class WholeCases {
  private final Reader<Case> cases;

  public WholeCases(Reader<Case> cases) {
    this.cases = cases;
  }

  /** The same cases, whole. Where nothing was merged, nothing is read. */
  public List<Folded<Case>> of(List<Folded<Case>> found) {
    var merged = new HashMap<UUID, Case>();
    var wanted = found.stream().flatMap(it -> view(it).joined().stream()).collect(asSet());
    var asked = new HashSet<UUID>();
    while (!wanted.isEmpty()) {
      asked.addAll(wanted);
      cases.find(wanted).forEach((id, it) -> merged.put(id, view(it)));
      wanted = merged.values().stream().flatMap(it -> it.joined().stream()).collect(asSet());
      // One that is not there yet is not asked for again.
      wanted.removeAll(asked);
    }
    return merged.isEmpty() ? found : found.stream().map(it -> whole(it, merged)).toList();
  }

  private static Folded<Case> whole(Folded<Case> document, Map<UUID, Case> merged) {
    var whole = view(document);
    var done = new HashSet<UUID>();
    var next = new TreeSet<>(whole.joined());
    while (!next.isEmpty()) {
      var id = next.removeFirst();
      var one = merged.get(id);
      if (done.add(id) && one != null) {
        whole = whole.with(one);
        next.addAll(one.joined());
      }
    }
    return new Folded<>(document.key(), document.version(), document.streams(), whole);
  }

  private static Collector<UUID, ?, Set<UUID>> asSet() {
    return Collectors.toCollection(HashSet::new);
  }

  private static Case view(Folded<Case> folded) {
    return Objects.requireNonNull(folded.view());
  }
}
