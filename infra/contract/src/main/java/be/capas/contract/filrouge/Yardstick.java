package be.capas.contract.filrouge;

/**
 * What threads of an organisation are judged by besides their own facts.
 *
 * @param limits those of the organisation
 * @param absences who of the house is not there, as known when it is judged
 */
public record Yardstick(Thresholds limits, Absences absences) {
  /** What holds where an organisation set nothing and everybody is there. */
  public static final Yardstick OF_THE_HOUSE =
      new Yardstick(Thresholds.OF_THE_HOUSE, Absences.NONE);
}
