package be.capas.query.feed;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;

/**
 * That an event was folded into a document, and stored.
 *
 * @param after the document with the event in it
 */
public record Folding<V>(Recorded<? extends CapasEvent> event, V after) {
  /** Told of every event once, after it was stored; a crash may swallow it, nothing doubles it. */
  @FunctionalInterface
  public interface Listener<V> {
    void folded(List<Folding<V>> batch);

    /** This, and then another. */
    default Listener<V> and(Listener<V> other) {
      return batch -> {
        folded(batch);
        other.folded(batch);
      };
    }
  }
}
