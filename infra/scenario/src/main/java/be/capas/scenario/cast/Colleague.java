package be.capas.scenario.cast;

/** Who works in the cell and at its antennas, as clients of the identity provider. */
public enum Colleague {
  NORD("worker-nord"),
  SUD("worker-sud"),
  CENTRE("worker-centre"),
  PSYCHOLOGIST_ADULT("psychologist-adult"),
  PSYCHOLOGIST_CHILD("psychologist-child"),
  PSYCHOLOGIST_TEAM("psychologist-team"),
  COORDINATOR("coordinator");

  private final String client;

  Colleague(String client) {
    this.client = client;
  }

  /** The client id, which is the subject of the tokens too. */
  public String client() {
    return client;
  }
}
