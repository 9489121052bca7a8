package be.capas.command.oncall.web;

import be.capas.command.edge.Limits;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Hours;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Rotation;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.StandIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent about rosters. Times of shifts are those of the clock on the wall of the site. */
final class RosterBodies {
  /** The longest turn that is taken: a quarter. Our choice. */
  private static final int LONGEST_TURN = 91;

  private RosterBodies() {}

  /**
   * A roster to publish.
   *
   * @param from when it begins to hold; absent for now
   */
  record RosterBody(
      @NotNull RosterId roster,
      @NotNull ZoneId zone,
      @Nullable Instant from,
      @NotEmpty @Size(max = Limits.LIST) List<@NotNull @Valid ShiftBody> shifts,
      @Nullable Instant occurredAt) {
    RosterPlan plan() {
      return new RosterPlan(zone, shifts.stream().map(ShiftBody::shift).toList());
    }
  }

  /** People on call together, or in turns; around the clock where no hours are given. */
  record ShiftBody(
      @NotEmpty @Size(max = Limits.LIST) List<@NotNull ActorId> people,
      @Size(max = Limits.LIST) @Nullable List<@NotNull @Valid HoursBody> hours,
      @Valid @Nullable RotationBody rotation) {
    Shift shift() {
      return new Shift(
          people,
          hours == null ? List.of() : hours.stream().map(HoursBody::hours).toList(),
          rotation == null ? null : rotation.rotation());
    }
  }

  /** The same hours on each of these days; until the next day where they end no later. */
  record HoursBody(
      @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,
      @NotNull LocalTime from,
      @NotNull LocalTime to) {
    Hours hours() {
      return new Hours(Set.copyOf(days), from, to);
    }
  }

  /** Turns of so many days, the first from that day on. */
  record RotationBody(
      @NotNull LocalDate start,
      @NotNull LocalTime handover,
      @NotNull @Min(1) @Max(LONGEST_TURN) Integer days) {
    Rotation rotation() {
      return new Rotation(start, handover, days);
    }
  }

  /**
   * Somebody who stands in.
   *
   * @param from absent for now
   */
  record OverrideBody(
      @NotNull RosterId roster,
      @NotNull ActorId displaced,
      @NotNull ActorId by,
      @Nullable Instant from,
      @NotNull Instant to,
      @Nullable Instant occurredAt) {
    StandIn standIn(Instant now) {
      return new StandIn(displaced, by, from == null ? now : from, to);
    }
  }

  /** Two who stand in for each other: each takes the other's stretch. */
  record SwapBody(
      @NotNull RosterId roster,
      @NotNull @Valid Stretch first,
      @NotNull @Valid Stretch second,
      @Nullable Instant occurredAt) {
    StandIn firstStandIn() {
      return new StandIn(first.who(), second.who(), first.from(), first.to());
    }

    StandIn secondStandIn() {
      return new StandIn(second.who(), first.who(), second.from(), second.to());
    }
  }

  /** Somebody's own part of a swap. */
  record Stretch(@NotNull ActorId who, @NotNull Instant from, @NotNull Instant to) {}
}
