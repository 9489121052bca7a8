package be.capas.contract.oncall;

/** Whom a psychologist of the cell is there for. */
public enum Orientation {
  CHILD_ADOLESCENT,
  ADULT,
  /** The teams of the antennas. */
  TEAM
}
