package be.capas.contract.escalation;

import static be.capas.contract.escalation.SkipReason.ABSENT;
import static be.capas.contract.escalation.SkipReason.NOBODY_ON_CALL;
import static be.capas.contract.escalation.SkipReason.NOBODY_WITH_SKILLS;
import static be.capas.contract.escalation.SkipReason.NO_COORDINATOR;
import static be.capas.contract.escalation.SkipReason.NO_ROSTER;
import static be.capas.contract.escalation.SkipReason.UNKNOWN_PERSON;

import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step tells at one instant.
 *
 * @param people whom to call first standing first
 * @param why nobody was found; absent where somebody was
 */
public record Found(List<ActorId> people, @Nullable SkipReason why) {
  public Found {
    people = List.copyOf(people);
    if (people.isEmpty() == (why == null)) {
      throw new IllegalArgumentException("somebody, or why nobody");
    }
  }

  /** Whom an organisation's book names for a target. */
  public static Found in(OnCallBook book, Target target, Instant at) {
    return switch (target.kind()) {
      case ON_CALL -> onCall(target, book, at);
      case PERSON -> person(Objects.requireNonNull(target.person()), book, at);
      case COORDINATORS -> coordinators(book, at);
    };
  }

  private static Found onCall(Target target, OnCallBook book, Instant at) {
    var skills = Objects.requireNonNullElse(target.skills(), Skills.NONE);
    var roster = target.roster();
    var people = roster == null ? book.onCall(at, skills) : book.onCall(roster, at, skills);
    if (people.isEmpty()) {
      return nobody(holdsRoster(target, book, at) ? NOBODY_ON_CALL : NO_ROSTER);
    }
    return orNobody(
        people.stream().filter(it -> can(it, skills, book)).toList(), NOBODY_WITH_SKILLS);
  }

  private static boolean holdsRoster(Target target, OnCallBook book, Instant at) {
    return book.rosters().stream()
        .filter(it -> target.roster() == null || it.id().equals(target.roster()))
        .anyMatch(it -> it.plan(at).isPresent());
  }

  private static boolean can(ActorId who, Skills wanted, OnCallBook book) {
    return wanted.askForNothing()
        || book.member(who).filter(it -> it.skills().meet(wanted)).isPresent();
  }

  private static Found person(ActorId who, OnCallBook book, Instant at) {
    if (book.member(who).isEmpty()) {
      return nobody(UNKNOWN_PERSON);
    }
    return book.isAbsent(who, at) ? nobody(ABSENT) : new Found(List.of(who), null);
  }

  private static Found coordinators(OnCallBook book, Instant at) {
    return orNobody(
        book.members().stream()
            .filter(Member::coordinator)
            .map(Member::who)
            .filter(it -> !book.isAbsent(it, at))
            .toList(),
        NO_COORDINATOR);
  }

  private static Found orNobody(List<ActorId> people, SkipReason why) {
    return people.isEmpty() ? nobody(why) : new Found(people, null);
  }

  private static Found nobody(SkipReason why) {
    return new Found(List.of(), why);
  }
}
