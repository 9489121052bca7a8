package be.capas.scenario.reconcile;

import be.capas.contract.CellEvent;
import be.capas.contract.WireNames;
import java.util.UUID;

/**
 * An event as the event store has it.
 *
 * @param number its place in its stream, from 0
 * @param name its wire name
 */
public record StoredEvent(UUID id, UUID stream, long number, String name) {

  /** Whether it is about those who help, such as a team's support: it is in nobody's file. */
  boolean isInNobodysFile() {
    return WireNames.classOf(name).filter(CellEvent.class::isAssignableFrom).isPresent();
  }
}
