package be.capas.scenario.year;

import be.capas.contract.person.Situation;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody made up who asks for help in the year.
 *
 * @param number from 0; whoever has it is the same for the same seed and size of the town
 * @param known whether the welfare centre knew them before
 * @param leftAlone whether nobody takes their thread up after their last request, nor closes it
 * @param languages as ISO 639-1
 * @param requests when they ask, the first one first
 */
public record Resident(
    long number,
    boolean known,
    boolean leftAlone,
    Site site,
    String givenName,
    String familyName,
    LocalDate birthDate,
    AgeGroup age,
    List<Situation> situations,
    List<String> languages,
    List<Instant> requests) {
  public Resident {
    situations = List.copyOf(situations);
    languages = List.copyOf(languages);
    requests = List.copyOf(requests);
  }

  /** Whether somebody must translate. */
  public boolean needsInterpreter() {
    return !languages.contains("fr");
  }
}
