package be.capas.platform.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;

/**
 * An event and where on its topic it is: a place that never changes, and that comes after the place
 * of everything that was there before it in the same partition.
 */
public record Placed(Recorded<CapasEvent> event, int partition, long offset) {}
