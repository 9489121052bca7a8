package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the read log that can be asked up to date with its topic. Instances share the partitions.
 */
public final class AccessLogFeed implements SmartLifecycle {
  private final EventLoop loop;
  private volatile boolean running;

  AccessLogFeed(EventLoop loop) {
    this.loop = loop;
  }

  /** How it goes. */
  public EventLoop.Status status() {
    return loop.status();
  }

  @Override
  public void start() {
    loop.start();
    running = true;
  }

  @Override
  public void stop() {
    loop.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
