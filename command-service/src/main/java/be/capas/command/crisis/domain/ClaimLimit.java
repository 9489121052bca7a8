package be.capas.command.crisis.domain;

import java.time.Duration;

/** How long a raised crisis may wait for a psychologist. */
public sealed interface ClaimLimit {
  /** So long, by day and by night. */
  record Within(Duration time) implements ClaimLimit {}

  /** Until the working day ends; raised outside of it, until the next one does. */
  record SameWorkingDay() implements ClaimLimit {}

  /** No limit of its own; the one on contact stands. */
  record None() implements ClaimLimit {}
}
