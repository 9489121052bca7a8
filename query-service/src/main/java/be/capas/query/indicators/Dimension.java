package be.capas.query.indicators;

/** By what figures are told apart. What is not known is {@code UNKNOWN}. */
public enum Dimension {
  /** Of what is counted, by the clock on the wall in Brussels: {@code 2026-03}. */
  MONTH,
  /** Where help was asked for or the alarm raised; else the antenna that opened the file. */
  ANTENNA,
  /** Who asked for help: of the request, or of the one that opened the accompaniment. */
  SOURCE,
  /** Why; a request with several reasons counts in the row of each. */
  REASON,
  /** Of the person, as the file was opened. */
  AGE_BAND,
  /** Of the person, as the file was opened; whoever is in several counts in the row of each. */
  SITUATION,
  /**
   * Of a crisis, as it was judged when it was answered, or ended unanswered; as it was raised where
   * crises are counted.
   */
  URGENCY,
  /** Whether the welfare centre knew the person as the file was opened: KNOWN or NEW. */
  KNOWN,
  /** The partner service of a handoff. */
  PARTNER,
  /** Why a partner said no. */
  DECLINE_REASON,
  /** What support of a team it was. */
  SUPPORT_KIND
}
