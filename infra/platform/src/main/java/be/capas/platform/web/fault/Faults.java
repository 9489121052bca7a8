package be.capas.platform.web.fault;

import be.capas.platform.web.FaultClassifier;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Finds the problem that a fault means, and logs those that are ours. */
final class Faults {
  private final List<FaultClassifier> classifiers;

  Faults(List<FaultClassifier> classifiers) {
    this.classifiers = List.copyOf(classifiers);
  }

  Problem problem(Throwable fault) {
    return known(fault).or(() -> RequestFaults.problem(fault)).orElseGet(() -> internal(fault));
  }

  private Optional<Problem> known(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refused) {
        return Optional.of(refused.problem());
      }
      for (var classifier : classifiers) {
        var problem = classifier.classify(cause);
        if (problem.isPresent()) {
          if (problem.get().status().is5xxServerError()) {
            FaultLog.unavailable(cause);
          }
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  private static Problem internal(Throwable fault) {
    FaultLog.unexpected(fault);
    return Statuses.problem(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
