package be.capas.command.training.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be sent about training. */
final class TrainingBodies {
  /** A room full; beyond it a figure is a mistake. Our choice, as the others. */
  private static final int MOST_SEATS = 200;

  private static final int MOST_SESSIONS = 50;

  private TrainingBodies() {}

  /**
   * A training for the programme.
   *
   * @param intervisions none where it is left out
   * @param operator the name of whoever gives it from outside
   */
  record Programme(
      @ChosenId @Nullable TrainingId id,
      @NotNull TrainingTopic topic,
      @NotBlank @Size(max = Limits.NAME) String title,
      @Size(max = Limits.NAME) @Nullable String operator,
      @NotNull @Min(1) @Max(MOST_SESSIONS) Integer days,
      @Min(0) @Max(MOST_SESSIONS) @Nullable Integer intervisions,
      @NotNull @Min(1) @Max(MOST_SEATS) Integer seats,
      @Nullable Instant occurredAt) {
    TrainingPlan plan() {
      return new TrainingPlan(days, Objects.requireNonNullElse(intervisions, 0), seats);
    }
  }

  /**
   * The day of a session.
   *
   * @param session the number of the one that is moved; absent for a new one
   */
  record SessionDay(
      @Min(1) @Nullable Integer session,
      @NotNull SessionKind kind,
      @NotNull Instant at,
      @Nullable Instant occurredAt) {}

  /**
   * Who takes part.
   *
   * @param participant absent for who says so
   */
  record Enrolment(@Nullable ActorId participant, @Nullable Instant occurredAt) {
    static final Enrolment MINE = new Enrolment(null, null);
  }

  /** Who was at a session. */
  record Attendance(
      @NotNull @Min(1) Integer session,
      @NotNull @Size(max = MOST_SEATS) List<@NotNull ActorId> present,
      @Nullable Instant occurredAt) {}
}
