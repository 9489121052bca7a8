package be.capas.query.kafka;

import be.capas.query.generation.LiveGenerations;
import be.capas.query.generation.Progress;
import be.capas.query.mongo.ViewCollections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the views are behind the topic: all partitions, whichever instance reads them. Measured
 * from the stored positions, so that it grows while a view is stopped.
 */
public final class ViewLags implements Progress.Gauge, AutoCloseable {
  private final List<String> views;
  private final LiveGenerations generations;
  private final ViewCollections collections;
  private final TopicEnds ends;
  private final Map<String, Long> measured = new ConcurrentHashMap<>();

  ViewLags(
      List<String> views,
      LiveGenerations generations,
      ViewCollections collections,
      TopicEnds ends) {
    this.views = List.copyOf(views);
    this.generations = generations;
    this.collections = collections;
    this.ends = ends;
  }

  /** Events that the live generation has still to take; empty while it cannot be told. */
  public OptionalLong of(String view) {
    var lag = measured.get(view);
    return lag == null ? OptionalLong.empty() : OptionalLong.of(lag);
  }

  @Override
  public Progress of(String view, int generation) {
    // In this order: what arrives in between is counted as still to come, never as taken.
    var positions = collections.progress(view, generation);
    return new Progress(positions, ends.ends());
  }

  void measure() {
    try {
      for (var view : views) {
        measured.put(view, of(view, generations.of(view)).lag());
      }
    } catch (RuntimeException unknown) {
      measured.clear();
      throw unknown;
    }
  }

  @Override
  public void close() {
    ends.close();
  }
}
