package be.capas.scenario.partner;

import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;

/** What a partner service does with a request, once it has arrived. */
public sealed interface Part {

  /** It says no. */
  record Refuses(DeclineReason reason) implements Part {}

  /** It says neither yes nor no: the person is to wait for so many days. */
  record PutsOnList(int days) implements Part {}

  /** It says yes, meets the person, sends them home, and gives the thread back. */
  record GivesBack(ReturnReason reason) implements Part {}

  /** It says yes and sets a first appointment, to which the person comes or not. */
  record Accepts(boolean personComes) implements Part {}
}
