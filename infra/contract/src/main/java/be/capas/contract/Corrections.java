package be.capas.contract;

import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was taken back. Nothing is deleted for it: whoever judges by events leaves out what no
 * longer stands, and whoever shows them says so. See
 * docs/decisions/0034-what-was-recorded-in-error-stays-and-no-longer-counts.md.
 */
public final class Corrections {
  private Corrections() {}

  /** The id of the event that this one takes back, if it takes one back. */
  public static Optional<UUID> takenBack(CapasEvent event) {
    return switch (event) {
      case RecordedInError it -> Optional.of(it.record());
      case RecordCorrected it -> Optional.of(it.record());
      case PersonEvent _, AccompanimentEvent _, CrisisEvent _ -> Optional.empty();
      case HandoffEvent _, CellEvent _ -> Optional.empty();
    };
  }

  /** The ids of all events that these take back. */
  public static Set<UUID> takenBack(List<? extends Recorded<? extends CapasEvent>> events) {
    return events.stream()
        .flatMap(it -> takenBack(it.event()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of the events that no other of them takes back, in the same order. */
  public static <R extends Recorded<? extends CapasEvent>> List<R> standing(List<R> events) {
    var gone = takenBack(events);
    return gone.isEmpty()
        ? List.copyOf(events)
        : events.stream().filter(it -> !gone.contains(it.id())).toList();
  }
}
