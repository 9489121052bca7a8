package be.capas.scenario.year.calibration;

import be.capas.contract.person.AgeBand;
import java.util.List;
import java.util.stream.Stream;

/**
 * The nine psychologists. Published: three for children and adolescents, three for adults, two for
 * teams, and one who also coordinates.
 */
public enum Orientation {
  CHILD("psychologist-child", "psychologist-child-2", "psychologist-child-3"),
  ADULT("psychologist-adult", "psychologist-adult-2", "psychologist-adult-3"),
  TEAM("psychologist-team", "psychologist-team-2"),
  COORDINATION("coordinator");

  @SuppressWarnings("ImmutableEnumChecker") // a List.of is
  private final List<String> clients;

  Orientation(String... clients) {
    this.clients = List.of(clients);
  }

  /** Their clients at the identity provider. */
  public List<String> clients() {
    return clients;
  }

  /**
   * Who is there for somebody of that age. That the one who coordinates sees adults is assumed.
   *
   * @param turn whose turn it is
   */
  public static String inTurn(AgeBand band, long turn) {
    var there =
        switch (band) {
          case CHILD, ADOLESCENT -> CHILD.clients;
          case YOUNG_ADULT, ADULT, SENIOR ->
              Stream.concat(ADULT.clients.stream(), COORDINATION.clients.stream()).toList();
        };
    return there.get((int) Math.floorMod(turn, (long) there.size()));
  }
}
