package be.capas.local.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Commits before it answers, so that what was answered outlives this process, and only between
 * commands, so that a file left by a crash never holds half of one. Callers that wait together
 * share a commit.
 */
final class DurableBackend extends H2Backend {
  /** Percent of the file that is in use; below it, sparse parts are written anew. */
  private static final int FILL_RATE = 60;

  private static final int MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;
  private static final Duration BETWEEN_TIDYINGS = Duration.ofSeconds(5);
  private static final Duration TIDYING_AT_THE_END = Duration.ofSeconds(1);

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock working = lock.readLock();
  private final Lock committing = lock.writeLock();
  private final ScheduledExecutorService tidier =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mongo-tidier").factory());

  DurableBackend(MVStore store) {
    super(store);
    long pause = BETWEEN_TIDYINGS.toMillis();
    var _ = tidier.scheduleWithFixedDelay(this::tidy, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    working.lock();
    try {
      return super.handleCommand(channel, database, command, query);
    } finally {
      working.unlock();
      commitChanges();
    }
  }

  private void commitChanges() {
    if (!getMvStore().hasUnsavedChanges()) {
      return;
    }
    committing.lock();
    try {
      if (getMvStore().hasUnsavedChanges()) {
        getMvStore().commit();
      }
    } finally {
      committing.unlock();
    }
  }

  // Without background commits the store does not tidy up by itself, and the file would grow with
  // every change.
  private void tidy() {
    committing.lock();
    try {
      if (!getMvStore().isClosed()) {
        getMvStore().compact(FILL_RATE, MOST_BYTES_AT_ONCE);
      }
    } finally {
      committing.unlock();
    }
  }

  @Override
  public void close() {
    tidier.shutdown();
    committing.lock();
    try {
      getMvStore().close((int) TIDYING_AT_THE_END.toMillis());
      super.close();
    } finally {
      committing.unlock();
    }
  }
}
