package be.capas.scenario.cast;

/** The social antennas of the story. */
public enum Antenna {
  NORD("nord", Colleague.NORD),
  SUD("sud", Colleague.SUD),
  CENTRE("centre", Colleague.CENTRE);

  private final String id;
  private final Colleague worker;

  Antenna(String id, Colleague worker) {
    this.id = id;
    this.worker = worker;
  }

  /** Its id in commands. */
  public String id() {
    return id;
  }

  /** The social worker there. */
  public Colleague worker() {
    return worker;
  }
}
