package be.capas.command.axon;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** One try at a request, and what is known of it. Lives as long as its unit of work. */
final class Attempt {
  private static final String KEY = Attempt.class.getName();

  private final boolean first;
  private final List<Recorded<CapasEvent>> changes = new ArrayList<>();
  private boolean decidedFromMemory;

  Attempt(boolean first) {
    this.first = first;
  }

  void attachTo(UnitOfWork<?> work) {
    work.resources().put(KEY, this);
  }

  static Optional<Attempt> current() {
    return CurrentUnitOfWork.map(work -> work.root().<Attempt>getResource(KEY));
  }

  void add(Recorded<CapasEvent> change) {
    changes.add(change);
  }

  List<Recorded<CapasEvent>> changes() {
    return List.copyOf(changes);
  }

  /** Whether nothing is known yet of what others did at the same time. */
  boolean isFirst() {
    return first;
  }

  void decideFromMemory() {
    decidedFromMemory = true;
  }

  /**
   * Whether a state kept in memory had a part in it: another instance may have gone on since. What
   * is stored is checked by the store, but a refusal is to be believed on fresh state only.
   */
  boolean mayBeOutdated() {
    return first && decidedFromMemory;
  }
}
