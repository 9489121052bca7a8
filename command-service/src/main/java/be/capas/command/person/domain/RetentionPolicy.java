package be.capas.command.person.domain;

import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long an organisation keeps the parts of a file, counted from the last contact with the
 * person.
 *
 * @param zone where a day begins
 */
public record RetentionPolicy(RetentionDuty care, RetentionDuty social, ZoneId zone) {
  /**
   * The law of 22 April 2019 on quality in the practice of health care, art. 35: the professional
   * keeps the file of the patient at least 30 and at most 50 years from the last contact.
   */
  public static final RetentionDuty CARE =
      new RetentionDuty(
          "law-of-2019-04-22-art-35", Period.ofYears(30), Period.ofYears(30), Period.ofYears(50));

  /**
   * No law asks to keep what the team was told in confidence: it is kept no longer than it is
   * needed (GDPR, art. 5 (1) (e)). How long that is, is our choice: after five years without
   * contact somebody is to look at it, after ten it is to be gone.
   */
  public static final RetentionDuty SOCIAL =
      new RetentionDuty("gdpr-art-5-1-e", Period.ZERO, Period.ofYears(5), Period.ofYears(10));

  /** Unless an organisation sets its own. */
  public static final RetentionPolicy DEFAULT =
      new RetentionPolicy(CARE, SOCIAL, ZoneId.of("Europe/Brussels"));

  /** Day by day: when the care part may go, should, and must be gone. */
  public RetentionTerm careTerm(Instant lastContact) {
    return care.term(day(lastContact));
  }

  /** The same of the social part. */
  public RetentionTerm socialTerm(Instant lastContact) {
    return social.term(day(lastContact));
  }

  /**
   * Whoever had a contact later than this has nothing in the file that should go at {@code now}.
   */
  public Instant nothingIsDueAfter(Instant now) {
    var shortest = Stream.of(care, social).map(it -> day(now).minus(it.proposeAfter()));
    return shortest
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plusDays(2)
        .atStartOfDay(zone)
        .toInstant();
  }

  /** The day that it is at a time. */
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  /**
   * The parts of a file that should go, each with its dates; none while somebody works with it.
   *
   * @param gone what was erased of it before
   */
  public Map<FilePart, RetentionTerm> due(FileStanding standing, Set<DataClass> gone, Instant now) {
    var due = new EnumMap<FilePart, RetentionTerm>(FilePart.class);
    if (standing.inUse()) {
      return due;
    }
    var social = socialTerm(standing.lastContact());
    if (!gone.contains(DataClass.CONFIDENCE) && social.isDue(day(now))) {
      due.put(FilePart.SOCIAL, social);
    }
    var care = careTerm(standing.lastContact());
    if (standing.hasCarePart() && care.isDue(day(now))) {
      due.put(FilePart.CARE, care);
    }
    return due;
  }
}
