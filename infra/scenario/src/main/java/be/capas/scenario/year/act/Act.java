package be.capas.scenario.year.act;

import java.time.Instant;

/**
 * Something that somebody does about a resident. Accompaniments, crises and handoffs are numbered
 * from 0 for each resident; which ids they get is for whoever plays them to say.
 */
public sealed interface Act permits FileAct, AccompanimentAct, CrisisAct, HandoffAct {
  /** When it happens. */
  Instant at();

  /** Who does it, as the client of the identity provider. */
  String by();
}
