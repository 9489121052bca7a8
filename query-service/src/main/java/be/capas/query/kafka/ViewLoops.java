package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop;
import be.capas.platform.kafka.EventLoop.ConsumerSource;
import be.capas.platform.kafka.EventRecords;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Folding;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.mongo.ViewCollections;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs a loop for every generation that is to be fed, each in a consumer group of its own: one that
 * stops does not hold up the others. The instances of the service share the partitions.
 */
final class ViewLoops {
  private final LiveGenerations generations;
  private final ViewCollections collections;
  private final ConsumerSource consumers;
  private final EventRecords records;
  private final String topic;
  private final InstantSource clock;
  private final Map<Generation, EventLoop> running = new ConcurrentHashMap<>();

  ViewLoops(
      LiveGenerations generations,
      ViewCollections collections,
      ConsumerSource consumers,
      EventRecords records,
      String topic,
      InstantSource clock) {
    this.generations = generations;
    this.collections = collections;
    this.consumers = consumers;
    this.records = records;
    this.topic = topic;
    this.clock = clock;
  }

  private record Generation(String view, int number) {}

  /** Starts and ends loops so that all generations of the view that are to be fed are. */
  synchronized void follow(Feed<?> feed) {
    var view = feed.view().name();
    var wanted = generations.refresh(view).fed(clock.instant());
    wanted.forEach(
        it -> running.computeIfAbsent(new Generation(view, it), g -> started(feed, g.number())));
    running.keySet().stream()
        .filter(it -> it.view().equals(view) && !wanted.contains(it.number()))
        .toList()
        .forEach(this::close);
  }

  /** How the loop of a generation goes here; empty if there is none. */
  Optional<EventLoop.Status> status(String view, int generation) {
    return Optional.ofNullable(running.get(new Generation(view, generation)))
        .map(EventLoop::status);
  }

  /** Ends all. */
  synchronized void close() {
    // Each waits for its consumer to leave the group: side by side.
    running.keySet().stream().toList().parallelStream().forEach(this::close);
  }

  private void close(Generation generation) {
    var loop = running.remove(generation);
    if (loop != null) {
      loop.close();
    }
  }

  private <V> EventLoop started(Feed<V> feed, int generation) {
    var view = feed.view();
    Folding.Listener<V> whileLive =
        batch -> {
          if (generations.of(view.name()) == generation) {
            feed.listener().folded(batch);
          }
        };
    var feeder =
        new Feeder<>(
            view,
            collections.store(view, generation),
            collections.positions(view.name(), generation),
            whileLive);
    var loop =
        EventLoop.overPlaces(
            "capas-query-%s-%d".formatted(view.name(), generation),
            topic,
            consumers,
            records,
            feeder.withPlaces());
    loop.start();
    return loop;
  }
}
