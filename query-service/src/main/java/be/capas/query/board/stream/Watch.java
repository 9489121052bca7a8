package be.capas.query.board.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who watches the board: what was missed, then what changes, in order. One that falls too far
 * behind is closed, and may begin again where it was.
 */
public final class Watch {
  private static final int MOST_WAITING = 1_000;

  private final StreamPosition start;
  private final @Nullable List<Seen> missed;
  private final BlockingQueue<Seen> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean closed;

  Watch(StreamPosition start, @Nullable List<Seen> missed) {
    this.start = start;
    this.missed = missed;
  }

  /** A change, and how far the topic has been seen with it. */
  public record Seen(Change change, StreamPosition position) {}

  /** How far the topic had been seen when the watch began. */
  public StreamPosition start() {
    return start;
  }

  /** What changed since the position asked for; empty if that is not known here any more. */
  public Optional<List<Seen>> missed() {
    return Optional.ofNullable(missed);
  }

  /** The next change, if there is one in time. */
  public Optional<Seen> next(Duration time) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Whether nothing more will come. */
  public boolean closed() {
    return closed;
  }

  void add(Seen seen) {
    if (!waiting.offer(seen)) {
      closed = true;
    }
  }

  void close() {
    closed = true;
  }
}
