package be.capas.contract.oncall;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is on call in an organisation, from its events alone. The same events give the same answer
 * wherever it is asked: whoever decides, whoever pages and whoever looks back fold the same book.
 */
public record OnCallBook(List<Roster> rosters, List<Member> members, List<Absence> absences) {
  /** Before anything was published. */
  public static final OnCallBook EMPTY = new OnCallBook(List.of(), List.of(), List.of());

  public OnCallBook {
    rosters = List.copyOf(rosters);
    members = List.copyOf(members);
    absences = List.copyOf(absences);
  }

  /**
   * Who is on call in a roster, whom to call first standing first: by what they can do, then in the
   * roster's own order. Nobody who is on call is left out for what they cannot do; who is absent
   * is.
   */
  public List<ActorId> onCall(RosterId roster, Instant at, Skills wanted) {
    return roster(roster).map(it -> fittestFirst(present(it, at), wanted)).orElse(List.of());
  }

  /** The same over all rosters. */
  public List<ActorId> onCall(Instant at, Skills wanted) {
    return fittestFirst(rosters.stream().flatMap(it -> present(it, at)), wanted);
  }

  /** The roster of this name, if one was published. */
  public Optional<Roster> roster(RosterId id) {
    return rosters.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The profile of somebody who has one. */
  public Optional<Member> member(ActorId who) {
    return members.stream().filter(it -> it.who().equals(who)).findFirst();
  }

  /** Whether somebody is not there then. */
  public boolean isAbsent(ActorId who, Instant at) {
    return absences.stream().anyMatch(it -> it.who().equals(who) && it.holds(at));
  }

  /** Whether somebody is not there for a part of this stretch. */
  public boolean isAbsent(ActorId who, Instant from, Instant to) {
    return absences.stream().anyMatch(it -> it.who().equals(who) && it.meets(from, to));
  }

  /** The book with one more event. */
  public OnCallBook fold(OnCallEvent event) {
    return switch (event) {
      case RosterPublished it ->
          with(known(it.roster()).with(new Roster.Published(it.from(), it.plan())));
      case OnCallOverridden it -> with(known(it.roster()).with(it.standIn()));
      case ShiftSwapped it -> with(known(it.roster()).with(it.first()).with(it.second()));
      case AbsenceDeclared it ->
          new OnCallBook(rosters, members, and(absences, _ -> true, it.absence()));
      case AbsenceEnded it -> new OnCallBook(rosters, members, back(it.who(), it.at()));
      // Whom to page after whom stands in each crisis, and says nothing of who is on call.
      case EscalationPolicySet _ -> this;
      case MemberProfileSet it ->
          new OnCallBook(
              rosters,
              and(members, known -> !known.who().equals(it.member().who()), it.member()),
              absences);
    };
  }

  private Stream<ActorId> present(Roster roster, Instant at) {
    return roster.onCall(at).stream().filter(it -> !isAbsent(it, at));
  }

  private List<ActorId> fittestFirst(Stream<ActorId> people, Skills wanted) {
    Comparator<ActorId> fitness =
        Comparator.comparing(it -> member(it).map(m -> m.skills().fitness(wanted)).orElse(0));
    return people.distinct().sorted(fitness.reversed()).toList();
  }

  private Roster known(RosterId id) {
    return roster(id).orElse(new Roster(id, List.of(), List.of()));
  }

  private OnCallBook with(Roster roster) {
    var next =
        and(rosters, it -> !it.id().equals(roster.id()), roster).stream()
            .sorted(Comparator.comparing(it -> it.id().value()))
            .toList();
    return new OnCallBook(next, members, absences);
  }

  /** Ends the absence that holds then; where none does, the next one is off. Later ones stay. */
  private List<Absence> back(ActorId who, Instant at) {
    var ended =
        absences.stream()
            .filter(it -> it.who().equals(who) && it.to().isAfter(at))
            .min(Comparator.comparing(Absence::from))
            .orElse(null);
    return absences.stream()
        .filter(it -> !it.equals(ended) || it.from().isBefore(at))
        .map(it -> it.equals(ended) ? new Absence(who, it.from(), at) : it)
        .toList();
  }

  private static <T> List<T> and(List<T> known, Predicate<T> kept, T next) {
    return Stream.concat(known.stream().filter(kept), Stream.of(next)).toList();
  }
}
