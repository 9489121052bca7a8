package be.capas.notification.paging;

import static java.util.Comparator.comparing;

import be.capas.contract.id.Id;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that waits for its time, for somebody's night to end or for a way before it, is not sent
 * beside a newer one about the same crisis, to the same person, by the same way. The newer one
 * takes its place, and its time where that is earlier: however often a step is repeated, nobody
 * waits longer for that.
 *
 * @param notices what was decided, at the times that follow
 * @param superseded the ids of what is not to be sent any more, be it among the notices themselves
 */
public record Superseding(List<Notice> notices, Set<UUID> superseded) {
  public Superseding {
    notices = List.copyOf(notices);
    superseded = Set.copyOf(superseded);
  }

  /** What pages have in common of which one is enough. */
  private record Line(Id crisis, Recipient recipient, Channel channel) {
    static Line of(Notice page) {
      return new Line(page.message().about(), page.recipient(), page.channel());
    }
  }

  /**
   * What becomes of what was decided now.
   *
   * @param waiting pages that were decided before and wait for their time, with that time
   * @param known the ids of all that was decided before: once more, it is the same notice
   */
  public static Superseding of(
      List<Notice> decided, Collection<Notice> waiting, Set<UUID> known, Instant now) {
    var before = new HashSet<>(known);
    var held = new HashMap<Line, Notice>();
    waiting.stream()
        .sorted(comparing(it -> it.source().sequence()))
        .forEach(it -> held.put(Line.of(it), it));
    var notices = new ArrayList<Notice>();
    var superseded = new HashSet<UUID>();
    for (var notice : decided) {
      var isNew = notice.message() instanceof CrisisPage && before.add(notice.id());
      notices.add(isNew ? place(notice, held, superseded, now) : notice);
    }
    return new Superseding(notices, superseded);
  }

  private static Notice place(
      Notice page, Map<Line, Notice> held, Set<UUID> superseded, Instant now) {
    var line = Line.of(page);
    var older = held.get(line);
    var next = older == null ? page : page.due(earlier(page.dueAt(), older.dueAt()));
    if (older != null) {
      superseded.add(older.id());
    }
    var due = next.dueAt();
    if (due != null && due.isAfter(now)) {
      held.put(line, next);
    } else {
      held.remove(line);
    }
    return next;
  }

  /** The earlier of two times, of which none is at once. */
  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isBefore(other) ? one : other;
  }
}
