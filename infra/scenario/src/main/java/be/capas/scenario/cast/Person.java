package be.capas.scenario.cast;

import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody made up, whom an antenna is worried about.
 *
 * @param id chosen by the antenna's device
 * @param accompaniment chosen by it too, for the first request for help
 * @param asking who asks for help
 */
public record Person(
    UUID id,
    UUID accompaniment,
    Asking asking,
    Antenna antenna,
    String givenName,
    String familyName,
    LocalDate birthDate,
    AgeBand ageBand,
    Situation situation,
    List<String> languages) {

  /** The worker of this person's antenna. */
  public Colleague worker() {
    return antenna.worker();
  }
}
