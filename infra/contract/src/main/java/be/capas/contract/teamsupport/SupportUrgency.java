package be.capas.contract.teamsupport;

/** How soon a team needs it. Our own scale; a crisis of a client is another thing. */
public enum SupportUrgency {
  /** Something has just happened. */
  TODAY,
  THIS_WEEK,
  THIS_MONTH
}
