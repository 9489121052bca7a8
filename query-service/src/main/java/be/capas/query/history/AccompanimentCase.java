package be.capas.query.history;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.ContactEvent;
import be.capas.contract.OutreachEvent;
import be.capas.contract.PlanningEvent;
import be.capas.contract.RelayEvent;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PartnerId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One accompaniment.
 *
 * @param requests how often help was asked for
 * @param reasons all that were given
 * @param visits how many ended how
 * @param course how far it has come, and by what plan
 * @param endedAt absent while it is open
 * @param partner to whom the person was reoriented
 * @param closeReason why it was closed
 */
public record AccompanimentCase(
    AccompanimentId id,
    AntennaId antenna,
    HelpSource source,
    int requests,
    SortedSet<HelpReason> reasons,
    SortedMap<VisitOutcome, Integer> visits,
    CaseCourse course,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable PartnerId partner,
    @Nullable CloseReason closeReason) {

  public AccompanimentCase {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    visits = Collections.unmodifiableSortedMap(new TreeMap<>(visits));
  }

  static AccompanimentCase opened(HelpRequested event, Instant at) {
    return new AccompanimentCase(
        event.accompaniment(),
        event.antenna(),
        event.source(),
        1,
        new TreeSet<>(event.reasons()),
        new TreeMap<>(),
        CaseCourse.BEGUN,
        at,
        null,
        null,
        null);
  }

  AccompanimentCase fold(AccompanimentEvent event, Instant at) {
    return switch (event) {
      case HelpRequested it -> opened(it, at);
      case HelpRequestRepeated it -> asked(it.reasons());
      case OutreachVisitMade it -> visited(it.outcome(), at);
      case PlanningEvent it -> going(course.fold(it, at));
      case OutreachEvent it -> going(course.fold(it, at));
      case ContactEvent it -> going(course.fold(it, at));
      case RelayEvent it -> going(course.fold(it, at));
      case SituationRebalanced _ -> ended(Stage.REBALANCED, at, partner, null);
      case AccompanimentReopened _ -> reopened();
      case PersonReoriented it -> ended(Stage.REORIENTED, at, it.partner(), null);
      case AccompanimentClosed it -> ended(Stage.CLOSED, at, partner, it.reason());
      // The thread and the links are the fil rouge's.
      case HolderAssigned _, LinkRestored _ -> this;
    };
  }

  private AccompanimentCase asked(Set<HelpReason> more) {
    var all = new TreeSet<>(reasons);
    all.addAll(more);
    return new AccompanimentCase(
        id,
        antenna,
        source,
        requests + 1,
        all,
        visits,
        course,
        openedAt,
        endedAt,
        partner,
        closeReason);
  }

  private AccompanimentCase visited(VisitOutcome outcome, Instant at) {
    var counted = new TreeMap<>(visits);
    counted.merge(outcome, 1, Integer::sum);
    return new AccompanimentCase(
        id,
        antenna,
        source,
        requests,
        reasons,
        counted,
        outcome == VisitOutcome.MET ? course.met(at) : course,
        openedAt,
        endedAt,
        partner,
        closeReason);
  }

  private AccompanimentCase going(CaseCourse next) {
    return new AccompanimentCase(
        id,
        antenna,
        source,
        requests,
        reasons,
        visits,
        next,
        openedAt,
        endedAt,
        partner,
        closeReason);
  }

  private AccompanimentCase reopened() {
    return new AccompanimentCase(
        id,
        antenna,
        source,
        requests,
        reasons,
        visits,
        course.reopened(),
        openedAt,
        null,
        null,
        null);
  }

  private AccompanimentCase ended(
      Stage how, Instant at, @Nullable PartnerId to, @Nullable CloseReason reason) {
    return new AccompanimentCase(
        id,
        antenna,
        source,
        requests,
        reasons,
        visits,
        course.ended(how, at),
        openedAt,
        at,
        to,
        reason);
  }
}
