package be.capas.bench.fill;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;

/** Where the documents of the views go. */
@FunctionalInterface
public interface Views {
  /** None at all, where only the command side is measured. */
  Views NONE = _ -> {};

  /** Folds and writes whole files, each with all of its events. */
  void write(List<List<Recorded<? extends CapasEvent>>> files);
}
