package be.capas.scenario.script;

/**
 * What the cell is there for: the five direct measures, for people, and the four indirect ones, for
 * teams, of the CAPAS cell of Charleroi. A day shows each of them.
 */
public enum Measure {
  CRISIS("direct 1", "somebody is there at the moment of crisis"),
  ISOLATION("direct 2", "against isolation: links with those around, and with services"),
  AT_RISK("direct 3", "an antenna knows somebody fragile: the cell proposes a meeting"),
  FOLLOW_UP("direct 4", "followed until the situation is in balance again"),
  LIAISON("direct 5", "the fil rouge: care is begun, restored and kept up"),
  DEBRIEFING("indirect 1", "a colleague sets down a hard experience"),
  EMOTIONS("indirect 2", "learning to manage emotions"),
  TRAINING("indirect 3", "training and awareness"),
  INTERVISION("indirect 4", "consultancy and intervision");

  private final String number;
  private final String told;

  Measure(String number, String told) {
    this.number = number;
    this.told = told;
  }

  /** Its place among the measures, such as {@code direct 1}. */
  public String number() {
    return number;
  }

  /** What it is, in a line. */
  public String told() {
    return told;
  }

  /** The line that begins its scene; nothing happens yet. */
  Step begins() {
    return new Step(number, told, () -> {});
  }
}
