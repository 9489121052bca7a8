package be.capas.scenario.year.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where help is asked for. Published: twelve social antennas, the cell for the homeless, and the
 * cell for reception of diversity and social insertion. The names of the antennas are made up.
 */
public enum Site {
  NORD,
  SUD,
  CENTRE,
  GILLY,
  JUMET,
  GOSSELIES,
  MARCINELLE,
  MONTIGNIES,
  DAMPREMY,
  MARCHIENNE,
  COUILLET,
  RANSART,
  /** For the homeless. */
  CELLULE_SDF,
  /** For reception of diversity and social insertion. */
  CELLULE_DIVERSITE;

  /** All of them. */
  public static final List<Site> ALL = List.copyOf(Arrays.asList(values()));

  /** Its id in commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The client of the social worker there. */
  public String worker() {
    return "worker-" + id();
  }

  /** Whether it is a cell and no antenna. */
  public boolean isCell() {
    return this == CELLULE_SDF || this == CELLULE_DIVERSITE;
  }
}
