package be.capas.query.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.platform.kafka.EventSink;
import be.capas.platform.kafka.Placed;
import be.capas.platform.kafka.TopicSink;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Folding;
import be.capas.query.feed.Place;
import be.capas.query.feed.Positions;
import be.capas.query.feed.Store;
import be.capas.query.feed.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds batches of events into the documents of one generation of a view: documents first, then
 * positions, so that a crash in between repeats events, and repeats are skipped.
 */
final class Feeder<V> implements EventSink {
  private final View<V> view;
  private final Store<V> store;
  private final Positions positions;
  private final Folding.Listener<V> listener;

  Feeder(View<V> view, Store<V> store, Positions positions, Folding.Listener<V> listener) {
    this.view = view;
    this.store = store;
    this.positions = positions;
    this.listener = listener;
  }

  @Override
  public Map<Integer, Long> positions(Set<Integer> partitions) {
    return positions.load(partitions);
  }

  @Override
  public void accept(List<Recorded<CapasEvent>> events, Map<Integer, Long> next) {
    take(events, Map.of(), next);
  }

  /** This, for a loop that says where on the topic each event is. */
  TopicSink<Placed> withPlaces() {
    return new TopicSink<>() {
      @Override
      public Map<Integer, Long> positions(Set<Integer> partitions) {
        return Feeder.this.positions(partitions);
      }

      @Override
      public void accept(List<Placed> batch, Map<Integer, Long> next) {
        var places = new HashMap<UUID, Place>();
        // An event that was relayed again is where it was first.
        batch.forEach(
            it -> places.putIfAbsent(it.event().id(), new Place(it.partition(), it.offset())));
        take(batch.stream().map(Placed::event).toList(), places, next);
      }
    };
  }

  private void take(
      List<Recorded<CapasEvent>> events, Map<UUID, Place> places, Map<Integer, Long> next) {
    var batch = new Batch(events, places);
    batch.fold();
    if (!batch.changed.isEmpty()) {
      store.save(batch.changed.values());
    }
    positions.advance(next);
    if (!batch.foldings.isEmpty()) {
      listener.folded(batch.foldings);
    }
  }

  private final class Batch {
    private final Map<UUID, List<Recorded<CapasEvent>>> events;
    private final Map<UUID, Place> places;
    private final Map<UUID, Folded<V>> changed = new HashMap<>();
    private final List<Folding<V>> foldings = new ArrayList<>();

    Batch(List<Recorded<CapasEvent>> all, Map<UUID, Place> places) {
      this.places = places;
      events =
          all.stream()
              .filter(it -> view.key(it).isPresent())
              .collect(
                  Collectors.groupingBy(
                      it -> view.key(it).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    void fold() {
      var known = events.isEmpty() ? Map.<UUID, Folded<V>>of() : store.load(events.keySet());
      events.forEach((key, own) -> fold(known.getOrDefault(key, Folded.nothing(key)), own));
    }

    private void fold(Folded<V> before, List<Recorded<CapasEvent>> own) {
      var document = before;
      for (var event : own) {
        var place = places.getOrDefault(event.id(), Place.NOWHERE);
        var after = document.fold(view, event, place);
        if (after != document) {
          foldings.add(new Folding<>(event, Objects.requireNonNull(after.view())));
        }
        document = after;
      }
      if (document != before) {
        changed.put(document.key(), document);
      }
    }
  }
}
