package be.capas.command.relay;

import be.capas.command.gateway.Committed;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for events. A wake-up between two waits is not lost. */
final class Signal implements Committed {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private volatile long count;

  @Override
  public void committed() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often it was raised so far. */
  long count() {
    return count;
  }

  /** Waits until it was raised more often than this, or the time is over. */
  void await(long seen, Duration time) throws InterruptedException {
    lock.lock();
    try {
      if (count == seen) {
        var _ = raised.await(time.toNanos(), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }
}
