package be.capas.query.mongo;

import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.feed.View;
import be.capas.query.generation.LiveGenerations;
import java.util.Map;
import java.util.Set;
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
  public Map<UUID, Folded<V>> find(Set<UUID> keys) {
    return collections.read(view, live.of(view.name())).load(keys);
  }
}
