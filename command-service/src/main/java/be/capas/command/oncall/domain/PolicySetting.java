package be.capas.command.oncall.domain;

import static be.capas.command.rule.Reason.LAST_STEP_UNSURE;
import static be.capas.command.rule.Reason.POLICY_INVALID;
import static be.capas.command.rule.Reason.UNKNOWN_ROSTER;

import be.capas.command.oncall.domain.OnCallCommand.SetEscalationPolicy;
import be.capas.command.rule.Rejected;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Setting whom to page after whom. */
final class PolicySetting {
  /** As GoAlert allows: 10 steps, 5 repeats. */
  private static final int MOST_STEPS = 10;

  private static final int MOST_REPEATS = 5;

  /** Nobody can answer faster, nobody should wait longer. Our choice. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration LONGEST_CLAIM = Duration.ofDays(14);

  private PolicySetting() {}

  static List<OnCallEvent> set(
      SetEscalationPolicy c, OnCallBook book, @Nullable EscalationPlan before) {
    check(c, book);
    if (before != null && before.steps().equals(c.steps()) && before.claim().equals(c.claim())) {
      return List.of();
    }
    var version = before == null ? 1 : before.version() + 1;
    var plan = new EscalationPlan(version, c.steps(), c.claim());
    return List.of(new EscalationPolicySet(c.act().organisation(), c.urgency(), plan));
  }

  private static void check(SetEscalationPolicy c, OnCallBook book) {
    if (c.steps().isEmpty() || c.steps().size() > MOST_STEPS) {
      throw invalid("steps", "There are 1 to %d steps.".formatted(MOST_STEPS));
    }
    for (int i = 0; i < c.steps().size(); i++) {
      check(c.steps().get(i), "steps/" + i, book);
    }
    checkLast(c.steps().getLast());
    checkClaim(c.claim());
  }

  private static void check(Step step, String where, OnCallBook book) {
    checkWithin(step.answerWithin(), LONGEST_WAIT, where + "/answerWithin");
    if (step.repeats() > MOST_REPEATS) {
      throw invalid(where + "/repeats", "At most %d.".formatted(MOST_REPEATS));
    }
    var target = step.target();
    if (target.roster() != null && book.roster(target.roster()).isEmpty()) {
      throw new Rejected(
          UNKNOWN_ROSTER,
          "No roster of this name was published.",
          Map.of("roster", target.roster().value()));
    }
    if (target.person() != null) {
      Staff.checkKnown(List.of(target.person()), book);
    }
    if (target.kind() == Target.Kind.COORDINATORS
        && book.members().stream().noneMatch(Member::coordinator)) {
      throw invalid(where + "/target", "Nobody has a profile as coordinator.");
    }
  }

  /** A roster may have a gap: whoever comes last is somebody. */
  private static void checkLast(Step last) {
    if (last.target().kind() == Target.Kind.ON_CALL) {
      throw new Rejected(
          LAST_STEP_UNSURE,
          "The last step repeats until somebody answers: it is for coordinators or for a person.");
    }
  }

  private static void checkClaim(ClaimTerms claim) {
    checkWithin(claim.remindAfter(), LONGEST_CLAIM, "claim/remindAfter");
    checkWithin(claim.grace(), LONGEST_CLAIM, "claim/grace");
  }

  private static void checkWithin(Duration time, Duration longest, String where) {
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(longest) > 0) {
      throw invalid(where, "It lasts from %s to %s.".formatted(SHORTEST, longest));
    }
  }

  private static Rejected invalid(String where, String sentence) {
    return new Rejected(POLICY_INVALID, sentence, Map.of("where", where));
  }
}
