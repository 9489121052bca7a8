package be.capas.command.sealing;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * Starts and follows the rewrapping of keys under the current master key, on the management port.
 */
@Component
@Endpoint(id = "keys")
class KeysEndpoint {
  private static final Logger log = LoggerFactory.getLogger(KeysEndpoint.class);

  enum State {
    IDLE,
    RUNNING,
    FAILED
  }

  /**
   * How it goes.
   *
   * @param master the name of the current master key
   * @param left keys that another one wraps
   */
  record Answer(State state, String master, long keys, long left) {}

  private final Rotation rotation;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  KeysEndpoint(Rotation rotation) {
    this.rotation = rotation;
  }

  @ReadOperation
  Answer read() {
    // The state first: what is left is then no older than it.
    var now = state.get();
    var count = rotation.count();
    return new Answer(now, count.master(), count.keys(), count.left());
  }

  @WriteOperation
  Answer rewrap() {
    if (state.getAndSet(State.RUNNING) != State.RUNNING) {
      Thread.ofVirtual().name("rewrapping").start(this::run);
    }
    return read();
  }

  private void run() {
    try {
      var last = rotation.next("");
      while (!last.isEmpty()) {
        last = rotation.next(last);
      }
      state.set(State.IDLE);
    } catch (RuntimeException failed) {
      log.error("Keys were not all wrapped again; those that were stay so", failed);
      state.set(State.FAILED);
    }
  }
}
