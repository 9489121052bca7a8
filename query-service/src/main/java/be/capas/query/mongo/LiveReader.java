package be.capas.query.mongo;

import static com.mongodb.client.model.Filters.eq;

import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.feed.View;
import be.capas.query.generation.LiveGenerations;
import java.util.Optional;
import java.util.UUID;

/** Reads whichever generation is live at the moment of asking. */
public final class LiveReader<V> implements Reader<V> {
  private final View<V> view;
  private final ViewCollections collections;
  private final LiveGenerations live;

  public LiveReader(View<V> view, ViewCollections collections, LiveGenerations live) {
    this.view = view;
    this.collections = collections;
    this.live = live;
  }

  @Override
  public View<V> view() {
    return view;
  }

  @Override
  public Optional<Folded<V>> find(UUID key) {
    return Optional.ofNullable(
            collections
                .collection(view.name(), live.of(view.name()))
                .find(eq(DocumentCodec.KEY, key.toString()))
                .first())
        .map(it -> collections.codec().read(it, view.type()));
  }
}
