package be.capas.scenario.year.play;

/**
 * One figure beside the published one.
 *
 * @param published as it was published, scaled to the town; empty where nothing was
 * @param played as it came out of the system
 * @param holds whether they agree; true where nothing was published
 */
public record Line(String what, String published, String played, boolean holds) {
  /** A figure that nobody published, for whoever wants to see it. */
  static Line besides(String what, long played) {
    return new Line(what, "", Long.toString(played), true);
  }

  /** A count, which must be exact. */
  static Line count(String what, long published, long played) {
    return new Line(what, Long.toString(published), Long.toString(played), published == played);
  }

  /** What the table says of it. */
  public String word() {
    return published.isEmpty() ? "assumed" : holds ? "OK" : "DIFFERS";
  }
}
