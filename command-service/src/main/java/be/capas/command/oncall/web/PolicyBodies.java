package be.capas.command.oncall.web;

import be.capas.command.edge.Limits;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.Skills;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** What is sent about escalation policies. */
final class PolicyBodies {
  private PolicyBodies() {}

  /**
   * Whom to page after whom at one level of urgency.
   *
   * @param claim how long a claim holds; absent for the standard of that level
   */
  record PolicyBody(
      @NotNull Urgency urgency,
      @NotEmpty @Size(max = Limits.LIST) List<@NotNull @Valid StepBody> steps,
      @Valid @Nullable ClaimBody claim,
      @Nullable Instant occurredAt) {
    List<Step> plan() {
      return steps.stream().map(StepBody::step).toList();
    }

    ClaimTerms terms() {
      return claim == null ? EscalationPlan.standard(urgency).claim() : claim.terms();
    }
  }

  /**
   * One step.
   *
   * @param answerWithin how long to wait for an answer, such as {@code PT5M}
   * @param repeats absent for none
   */
  record StepBody(
      @NotNull @Valid TargetBody target,
      @NotNull @DurationMin(minutes = 1) Duration answerWithin,
      @PositiveOrZero @Nullable Integer repeats) {
    Step step() {
      return new Step(target.target(), answerWithin, repeats == null ? 0 : repeats);
    }
  }

  /** Whom it is for. */
  record TargetBody(
      @NotNull Target.Kind kind,
      @Nullable RosterId roster,
      @Size(max = Limits.LIST) @Nullable List<@NotNull Orientation> orientations,
      @Size(max = Limits.LIST)
          @Nullable
              List<
                  @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a code of ISO 639-1")
                  String>
              languages,
      @Nullable ActorId person) {
    Target target() {
      if (!isOneThing()) {
        throw new Rejected(
            Reason.POLICY_INVALID,
            "A person is named for PERSON alone, rosters and skills for ON_CALL alone.",
            Map.of("where", "target"));
      }
      return new Target(kind, roster, skills(), person);
    }

    private boolean isOneThing() {
      var ofThoseOnCall = roster != null || orientations != null || languages != null;
      return (kind == Target.Kind.PERSON) == (person != null)
          && (kind == Target.Kind.ON_CALL || !ofThoseOnCall);
    }

    private @Nullable Skills skills() {
      return orientations == null && languages == null
          ? null
          : new Skills(
              orientations == null ? Set.of() : Set.copyOf(orientations),
              languages == null ? Set.of() : Set.copyOf(languages));
    }
  }

  /** How long a claim holds before it must be confirmed, and how long after the reminder. */
  record ClaimBody(
      @NotNull @DurationMin(minutes = 1) Duration remindAfter,
      @NotNull @DurationMin(minutes = 1) Duration grace) {
    ClaimTerms terms() {
      return new ClaimTerms(remindAfter, grace);
    }
  }
}
