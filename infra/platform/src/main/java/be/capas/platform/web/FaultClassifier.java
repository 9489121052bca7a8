package be.capas.platform.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Says what a fault means for the client. A service registers a bean for each family of exceptions
 * of its own: its rules' refusals, its stores that are out of reach. Each is asked for the fault
 * and then for its causes, outermost first; what nobody knows is an internal error.
 */
@FunctionalInterface
public interface FaultClassifier {
  Optional<Problem> classify(Throwable fault);

  /** Faults that mean: something we need is out of reach, the same request may succeed later. */
  @SafeVarargs
  static FaultClassifier unavailable(Class<? extends Throwable>... types) {
    return fault -> {
      for (var type : types) {
        if (type.isInstance(fault)) {
          return Optional.of(temporarilyUnavailable());
        }
      }
      return Optional.empty();
    };
  }

  /** 503: try again in a moment; nothing was done. */
  static Problem temporarilyUnavailable() {
    return Problem.of(
            "temporarily-unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "Something that this needs is out of reach at the moment. Please try again.")
        .header(HttpHeaders.RETRY_AFTER, "5");
  }
}
