package be.capas.query.feed;

/**
 * Where on the topic an event is. Within a partition what came later is further on, for ever.
 *
 * @param offset from 0; less where it is not known
 */
public record Place(int partition, long offset) {
  /** Of what never was on a topic, or where nobody asked: before everything. */
  public static final Place NOWHERE = new Place(0, -1);
}
