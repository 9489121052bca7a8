package be.capas.query.history;

import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.accompaniment.InterviewOutcome;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often the person and the cell met, or were to meet, besides visits.
 *
 * @param interviews how many ended how
 * @param servicesAccompanied how often somebody went along to a service
 * @param visitPlannedFor the latest time for which a visit was planned, made or not
 */
public record CaseMeetings(
    SortedMap<InterviewOutcome, Integer> interviews,
    int servicesAccompanied,
    @Nullable Instant visitPlannedFor) {
  static final CaseMeetings NONE = new CaseMeetings(new TreeMap<>(), 0, null);

  public CaseMeetings {
    interviews = Collections.unmodifiableSortedMap(new TreeMap<>(interviews));
  }

  CaseMeetings fold(OutreachEvent event) {
    return switch (event) {
      case OutreachVisitPlanned it -> planned(it.at());
      case InterviewHeld _ -> interviewed(InterviewOutcome.HELD);
      case InterviewMissed _ -> interviewed(InterviewOutcome.MISSED);
      case InterviewCancelled _ -> interviewed(InterviewOutcome.CANCELLED);
      case ServiceAccompanied _ ->
          new CaseMeetings(interviews, servicesAccompanied + 1, visitPlannedFor);
    };
  }

  private CaseMeetings interviewed(InterviewOutcome outcome) {
    var counted = new TreeMap<>(interviews);
    counted.merge(outcome, 1, Integer::sum);
    return new CaseMeetings(counted, servicesAccompanied, visitPlannedFor);
  }

  private CaseMeetings planned(Instant at) {
    return visitPlannedFor != null && visitPlannedFor.isAfter(at)
        ? this
        : new CaseMeetings(interviews, servicesAccompanied, at);
  }
}
