package be.capas.query.board.stream;

import be.capas.query.board.stream.Watch.Seen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Hands what changes on the board to all who watch it, and keeps the last for those who return. */
public final class BoardChanges {
  private static final int KEPT = 1_000;

  private final Deque<Change> kept = new ArrayDeque<>();
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private StreamPosition complete = new StreamPosition(new TreeMap<>());
  private StreamPosition now = complete;
  private volatile boolean ended;

  /** Says from where on all changes will be told. */
  public synchronized void begin(StreamPosition start) {
    complete = start;
    now = start;
  }

  /** How far the topic has been seen. */
  public synchronized StreamPosition position() {
    return now;
  }

  /**
   * Tells of changes.
   *
   * @param next how far the topic has been seen with all of them
   */
  public synchronized void publish(List<Change> changes, Map<Integer, Long> next) {
    for (var change : changes) {
      now = after(now, change);
      kept.add(change);
      if (kept.size() > KEPT) {
        complete = after(complete, kept.remove());
      }
      var seen = new Seen(change, now);
      watches.forEach(it -> it.add(seen));
    }
    now = now.plus(next);
  }

  /**
   * Begins to watch.
   *
   * @param from how far the watcher has seen the topic; absent if not at all
   */
  public synchronized Watch watch(@Nullable StreamPosition from) {
    var watch = new Watch(now, from == null || !known(from) ? null : since(from));
    if (ended) {
      watch.close();
    } else {
      watches.add(watch);
    }
    return watch;
  }

  /** Ends a watch. */
  public void leave(Watch watch) {
    watch.close();
    watches.remove(watch);
  }

  /** Ends all, for good. */
  public synchronized void end() {
    ended = true;
    watches.forEach(this::leave);
  }

  private boolean known(StreamPosition from) {
    return complete.isAtOrBehind(from) && from.isAtOrBehind(now);
  }

  private List<Seen> since(StreamPosition from) {
    var missed = new ArrayList<Seen>();
    var position = from;
    for (var change : kept) {
      if (change.offset() >= from.at(change.partition())) {
        position = after(position, change);
        missed.add(new Seen(change, position));
      }
    }
    return missed;
  }

  private static StreamPosition after(StreamPosition position, Change change) {
    return position.plus(Map.of(change.partition(), change.offset() + 1));
  }
}
