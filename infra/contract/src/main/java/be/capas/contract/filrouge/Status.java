package be.capas.contract.filrouge;

import be.capas.contract.filrouge.Signal.Severity;
import java.util.List;

/** How a thread is. Follows from the signals and nothing else. */
public enum Status {
  STEADY,
  FRAYING,
  BROKEN;

  static Status of(List<Signal> signals) {
    return signals.stream()
        .map(Signal::severity)
        .max(Severity::compareTo)
        .map(
            worst ->
                switch (worst) {
                  case FRAYING -> FRAYING;
                  case BROKEN -> BROKEN;
                })
        .orElse(STEADY);
  }
}
