package be.capas.contract.filrouge;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TrainingEvent;
import be.capas.contract.id.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who of the house is not there and when, from what was said in the on-call book, with the event
 * that proves each. Why is nobody's business.
 */
public record Absences(List<Away> all) {
  /** Everybody is there. */
  public static final Absences NONE = new Absences(List.of());

  public Absences {
    all = List.copyOf(all);
  }

  /**
   * That somebody is not there.
   *
   * @param event the event that said so
   */
  public record Away(ActorId who, Instant from, Instant to, UUID event) {
    private boolean lasts(Duration atLeast) {
      return Duration.between(from, to).compareTo(atLeast) >= 0;
    }

    private Away until(Instant end) {
      return new Away(who, from, end, event);
    }
  }

  /** Those of these events, in the order in which they were recorded. */
  public static Absences of(List<? extends Recorded<? extends CapasEvent>> said) {
    var absences = NONE;
    for (var recorded : said) {
      absences =
          switch (recorded.event()) {
            case OnCallEvent it -> absences.fold(it, recorded.id());
            case PersonEvent _, AccompanimentEvent _, CrisisEvent _, HandoffEvent _ -> absences;
            case DirectoryEvent _, TeamSupportEvent _, TrainingEvent _ -> absences;
          };
    }
    return absences;
  }

  private Absences fold(OnCallEvent event, UUID id) {
    return switch (event) {
      case AbsenceDeclared(_, var it) -> with(new Away(it.who(), it.from(), it.to(), id));
      case AbsenceEnded(_, var who, var at) -> back(who, at);
      case RosterPublished _, OnCallOverridden _, ShiftSwapped _ -> this;
      case MemberProfileSet _, EscalationPolicySet _ -> this;
    };
  }

  /** Those of somebody that are as long as this, or longer. */
  Stream<Away> of(ActorId who, Duration atLeast) {
    return all.stream().filter(it -> it.who().equals(who) && it.lasts(atLeast));
  }

  private Absences with(Away away) {
    return new Absences(Stream.concat(all.stream(), Stream.of(away)).toList());
  }

  /** As in the on-call book: ends the one that holds then; where none does, the next one is off. */
  private Absences back(ActorId who, Instant at) {
    var ended =
        all.stream()
            .filter(it -> it.who().equals(who) && it.to().isAfter(at))
            .min(Comparator.comparing(Away::from))
            .orElse(null);
    return new Absences(
        all.stream()
            .filter(it -> !it.equals(ended) || it.from().isBefore(at))
            .map(it -> it.equals(ended) ? it.until(at) : it)
            .toList());
  }
}
