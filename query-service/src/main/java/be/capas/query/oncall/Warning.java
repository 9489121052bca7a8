package be.capas.query.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** What is wrong in this time, the first first. */
  public static List<Warning> of(OnCallBook book, Instant from, Instant to) {
    var warnings = new ArrayList<Warning>();
    for (var it : Stretch.of(book, from, to)) {
      if (it.people().isEmpty()) {
        warnings.add(new Warning(Kind.GAP, it.roster(), null, it.from(), it.to()));
      }
    }
    var shifts =
        book.members().stream().flatMap(it -> Shift.of(book, it.who(), from, to).stream()).toList();
    for (var shift : shifts) {
      if (book.member(shift.who()).filter(it -> !it.ways().isEmpty()).isEmpty()) {
        warnings.add(about(Kind.UNREACHABLE, shift, shift.from(), shift.to()));
      }
      for (var other : shifts) {
        if (isSameTime(shift, other)) {
          warnings.add(
              about(
                  Kind.TWICE,
                  shift,
                  later(shift.from(), other.from()),
                  earlier(shift.to(), other.to())));
        }
      }
    }
    warnings.sort(
        Comparator.comparing(Warning::from)
            .thenComparing(Warning::kind)
            .thenComparing(it -> it.roster().value()));
    return List.copyOf(warnings);
  }

  private static boolean isSameTime(Shift one, Shift other) {
    return one.who().equals(other.who())
        && !one.roster().equals(other.roster())
        && one.from().isBefore(other.to())
        && other.from().isBefore(one.to());
  }

  private static Warning about(Kind kind, Shift shift, Instant from, Instant to) {
    return new Warning(kind, shift.roster(), shift.who(), from, to);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
