package be.capas.query.caseload;

import be.capas.contract.filrouge.Accompaniment;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.AntennaId;
import be.capas.query.feed.Folded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a caseload: an open accompaniment, judged at an instant. Nothing in it is sealed.
 *
 * @param holder who holds the thread
 * @param signals what is wrong, the longest first
 * @param lastContact when the person was met last
 * @param nextStep the earliest thing due
 * @param overdue whether that should have been done by now
 */
public record CaseEntry(
    UUID person,
    @Nullable AntennaId antenna,
    @Nullable Accompaniment accompaniment,
    @Nullable Holding holder,
    Status status,
    List<Signal> signals,
    @Nullable Instant lastContact,
    @Nullable NextStep nextStep,
    boolean overdue) {
  /** The worst first, then what is due the soonest. */
  public static final Comparator<CaseEntry> WORST_FIRST = Comparator.comparing(CaseEntry::place);

  /** The line, by the very function that judges the thread for its own page. */
  public static CaseEntry of(Folded<Case> document, Yardstick yardstick, Instant now) {
    var known = Objects.requireNonNull(document.view());
    var thread = FilRouge.judge(known.facts(), yardstick, now);
    var contact = thread.lastContact();
    var next = thread.nextStep();
    return new CaseEntry(
        document.key(),
        known.antenna(),
        thread.accompaniment(),
        thread.holder(),
        thread.status(),
        thread.signals(),
        contact == null ? null : contact.at(),
        next,
        next != null && next.due().isBefore(now));
  }

  /** Where it stands among others. */
  public CasePlace place() {
    return new CasePlace(status, nextStep == null ? null : nextStep.due(), person);
  }
}
