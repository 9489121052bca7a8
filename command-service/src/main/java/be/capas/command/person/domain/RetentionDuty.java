package be.capas.command.person.domain;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long one part of a file is kept.
 *
 * @param ground a code for what asks for it
 * @param atLeast before, it is not erased, whoever asks; zero where nothing asks to keep it
 * @param proposeAfter then somebody is asked whether it may go
 * @param atMost then it is to be gone
 */
public record RetentionDuty(String ground, Period atLeast, Period proposeAfter, Period atMost) {
  // Any day would do: to say of two periods which is longer takes one to count from.
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 3, 1);

  public RetentionDuty {
    if (atLeast.isNegative()) {
      throw new IllegalArgumentException("nothing is kept for less than no time");
    }
    if (longer(atLeast, proposeAfter) || longer(proposeAfter, atMost)) {
      throw new IllegalArgumentException(
          "at-least, propose-after and at-most must each be no longer than the next");
    }
  }

  /**
   * The days that follow from the last contact. The day after which the duty ends is kept whole, so
   * a contact on 29 February never shortens it.
   */
  RetentionTerm term(LocalDate lastContact) {
    var freeFrom = atLeast.isZero() ? lastContact : lastContact.plus(atLeast).plusDays(1);
    var dueFrom = later(lastContact.plus(proposeAfter), freeFrom);
    return new RetentionTerm(ground, freeFrom, dueFrom, later(lastContact.plus(atMost), dueFrom));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean longer(Period one, Period other) {
    return SOME_DAY.plus(one).isAfter(SOME_DAY.plus(other));
  }
}
