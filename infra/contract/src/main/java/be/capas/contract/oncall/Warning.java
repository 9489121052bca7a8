package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with who will be on call, while there is time to put it right.
 *
 * @param who whom it is about; absent for a gap
 */
public record Warning(Kind kind, RosterId roster, @Nullable ActorId who, Instant from, Instant to) {
  /** What is wrong. */
  public enum Kind {
    /** Nobody is on call. */
    GAP,
    /** Somebody is on call who has no way to be reached. */
    UNREACHABLE,
    /** Somebody is on call in another roster at the same time. */
    TWICE
  }

  /** What is wrong in this time, as far as the book alone can say. */
  public static List<Warning> of(OnCallBook book, Instant from, Instant to) {
    return of(
        book, from, to, who -> book.member(who).filter(it -> !it.ways().isEmpty()).isPresent());
  }

  /**
   * The same for whoever knows more of how people are reached, the first first.
   *
   * @param reachable whether anything would reach this person
   */
  public static List<Warning> of(
      OnCallBook book, Instant from, Instant to, Predicate<ActorId> reachable) {
    var warnings = new ArrayList<Warning>();
    for (var it : Stretch.of(book, from, to)) {
      if (it.people().isEmpty()) {
        warnings.add(new Warning(Kind.GAP, it.roster(), null, it.from(), it.to()));
      }
    }
    var duties =
        book.members().stream().flatMap(it -> Duty.of(book, it.who(), from, to).stream()).toList();
    for (var duty : duties) {
      if (!reachable.test(duty.who())) {
        warnings.add(about(Kind.UNREACHABLE, duty, duty.from(), duty.to()));
      }
      for (var other : duties) {
        if (isSameTime(duty, other)) {
          warnings.add(
              about(
                  Kind.TWICE,
                  duty,
                  later(duty.from(), other.from()),
                  earlier(duty.to(), other.to())));
        }
      }
    }
    warnings.sort(
        Comparator.comparing(Warning::from)
            .thenComparing(Warning::kind)
            .thenComparing(it -> it.roster().value()));
    return List.copyOf(warnings);
  }

  private static boolean isSameTime(Duty one, Duty other) {
    return one.who().equals(other.who())
        && !one.roster().equals(other.roster())
        && one.from().isBefore(other.to())
        && other.from().isBefore(one.to());
  }

  private static Warning about(Kind kind, Duty duty, Instant from, Instant to) {
    return new Warning(kind, duty.roster(), duty.who(), from, to);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
