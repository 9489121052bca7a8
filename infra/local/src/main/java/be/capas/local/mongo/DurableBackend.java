package be.capas.local.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
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
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock working = lock.readLock();
  private final Lock committing = lock.writeLock();

  DurableBackend(MVStore store) {
    super(store);
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
}
