package be.capas.scenario.partner;

import be.capas.contract.handoff.DeclineReason;

/** What a partner service does with a request, once it has arrived. */
public sealed interface Part {

  /** It says no. */
  record Refuses(DeclineReason reason) implements Part {}

  /** It says yes and sets a first appointment, to which the person comes or not. */
  record Accepts(boolean personComes) implements Part {}
}
