package be.capas.command.oncall.web;

import be.capas.command.edge.Limits;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** What is sent about those who can be called. */
final class StaffBodies {
  private StaffBodies() {}

  /**
   * Somebody who is not there. Why is not asked.
   *
   * @param from absent for now
   */
  record AbsenceBody(
      @NotNull ActorId who,
      @Nullable Instant from,
      @NotNull Instant to,
      @Nullable Instant occurredAt) {
    Absence absence(Instant now) {
      return new Absence(who, from == null ? now : from, to);
    }
  }

  /**
   * Somebody who is back.
   *
   * @param at absent for now
   */
  record ReturnBody(@NotNull ActorId who, @Nullable Instant at, @Nullable Instant occurredAt) {}

  /** What somebody can do, and how they want to be reached, first things first. */
  record MemberBody(
      @NotNull ActorId who,
      @Size(max = Limits.LIST) @Nullable List<@NotNull Orientation> orientations,
      @Size(max = Limits.LIST)
          @Nullable
              List<
                  @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a code of ISO 639-1")
                  String>
              languages,
      @Size(max = Limits.LIST) @Nullable List<@NotNull @Valid WayBody> ways,
      @Nullable Boolean coordinator,
      @Nullable Instant occurredAt) {
    Member member() {
      return new Member(
          who,
          new Skills(
              orientations == null ? Set.of() : Set.copyOf(orientations),
              languages == null ? Set.of() : Set.copyOf(languages)),
          ways == null ? List.of() : ways.stream().map(WayBody::way).toList(),
          Boolean.TRUE.equals(coordinator));
    }
  }

  /**
   * A way to be reached.
   *
   * @param after how long to wait for an answer by those before it; absent for not at all
   */
  record WayBody(
      @NotNull Way.Kind kind, @DurationMin @DurationMax(hours = 1) @Nullable Duration after) {
    Way way() {
      return new Way(kind, after == null ? Duration.ZERO : after);
    }
  }
}
