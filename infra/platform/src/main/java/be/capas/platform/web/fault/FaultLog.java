package be.capas.platform.web.fault;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs faults by their classes and places, without their messages: drivers put whole rows into
 * those, and rows are about people.
 */
final class FaultLog {
  private static final Logger log = LoggerFactory.getLogger(FaultLog.class);

  private FaultLog() {}

  static void unexpected(Throwable fault) {
    log.error("Unexpected fault", new WithoutMessage(fault, 0));
  }

  static void unavailable(Throwable fault) {
    log.warn("Answered that we are unavailable because of {}", fault.getClass().getName());
  }

  /** Stands in for a fault in the log. */
  private static final class WithoutMessage extends Throwable {
    private static final int MAX_CAUSES = 10;

    WithoutMessage(Throwable fault, int depth) {
      super(fault.getClass().getName(), cause(fault, depth), false, true);
      setStackTrace(fault.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable fault, int depth) {
      var cause = fault.getCause();
      return cause == null || depth == MAX_CAUSES ? null : new WithoutMessage(cause, depth + 1);
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
