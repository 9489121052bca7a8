package be.capas.command.person.domain;

import java.time.LocalDate;

/**
 * The days that decide on one part of one file.
 *
 * @param ground a code for what asks to keep it until then
 * @param freeFrom from then on it may be erased
 * @param dueFrom from then on it should be
 * @param goneBy then it is to be gone
 */
public record RetentionTerm(
    String ground, LocalDate freeFrom, LocalDate dueFrom, LocalDate goneBy) {
  boolean isFree(LocalDate today) {
    return !today.isBefore(freeFrom);
  }

  boolean isDue(LocalDate today) {
    return !today.isBefore(dueFrom);
  }
}
