package be.capas.query.feed;

/**
 * A view to be fed.
 *
 * @param listener told of what was folded into the live generation
 */
public record Feed<V>(View<V> view, Folding.Listener<V> listener) {
  /** A view that nobody listens to. */
  public static <V> Feed<V> of(View<V> view) {
    return new Feed<>(view, _ -> {});
  }
}
