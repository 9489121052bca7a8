package be.capas.platform.limit;

import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import java.util.Optional;

/** Counts what does not come as a request of its own, such as the commands of a batch. */
@FunctionalInterface
public interface FairShare {
  /** Takes one of the caller's share; why not, if there is none left. */
  Optional<Problem> take(Caller caller);
}
