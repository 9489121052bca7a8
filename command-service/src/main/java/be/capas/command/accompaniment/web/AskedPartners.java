package be.capas.command.accompaniment.web;

import be.capas.command.edge.Errand;
import be.capas.contract.id.PersonId;

/** The partner services that were asked to take somebody, and have not met them. */
@FunctionalInterface
public interface AskedPartners {
  /**
   * Asks none of them any longer, whether or not it has said yes. Whoever has met the person holds
   * the thread, and is left alone.
   *
   * @param person locked by the caller
   */
  void askNoLonger(PersonId person, Errand errand);
}
