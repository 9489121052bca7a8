package be.capas.command.oncall.domain;

import static be.capas.command.rule.Reason.UNKNOWN_MEMBER;

import be.capas.command.oncall.domain.OnCallCommand.DeclareAbsence;
import be.capas.command.oncall.domain.OnCallCommand.EndAbsence;
import be.capas.command.oncall.domain.OnCallCommand.SetMemberProfile;
import be.capas.command.rule.Rejected;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who can be called, and who is not there. */
final class Staff {
  private Staff() {}

  /** Whoever is named must be somebody: a name misspelt would leave a night without anybody. */
  static void checkKnown(List<ActorId> people, OnCallBook book) {
    var unknown =
        people.stream()
            .filter(it -> book.member(it).isEmpty())
            .map(ActorId::value)
            .sorted()
            .collect(Collectors.joining(" "));
    if (!unknown.isEmpty()) {
      throw new Rejected(
          UNKNOWN_MEMBER,
          "Somebody named here has no profile and could not be called.",
          Map.of("unknown", unknown));
    }
  }

  static List<OnCallEvent> setProfile(SetMemberProfile c, OnCallBook book) {
    return book.member(c.member().who()).filter(c.member()::equals).isPresent()
        ? List.of()
        : List.of(new MemberProfileSet(c.act().organisation(), c.member()));
  }

  static List<OnCallEvent> declareAbsence(DeclareAbsence c, OnCallBook book, Instant now) {
    var asked = c.absence();
    checkKnown(List.of(asked.who()), book);
    var from = Stretches.beginning(asked.from(), now);
    Stretches.checkLength(from, asked.to(), Stretches.LONGEST_ABSENCE);
    var absence = new Absence(asked.who(), from, asked.to());
    return book.absences().contains(absence)
        ? List.of()
        : List.of(new AbsenceDeclared(c.act().organisation(), absence));
  }

  /** Whoever was not away is there already: nothing to say. */
  static List<OnCallEvent> endAbsence(EndAbsence c, OnCallBook book, Instant now) {
    checkKnown(List.of(c.who()), book);
    var at = Stretches.beginning(c.at(), now);
    return book.isAbsent(c.who(), at, Instant.MAX)
        ? List.of(new AbsenceEnded(c.act().organisation(), c.who(), at))
        : List.of();
  }
}
