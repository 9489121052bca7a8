package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop;
import be.capas.query.feed.Feed;
import be.capas.query.generation.LiveGenerations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the views stand, as this instance sees it. */
public final class ViewStandings {
  private final List<String> views;
  private final LiveGenerations generations;
  private final ViewLoops loops;
  private final ViewLags lags;

  ViewStandings(List<Feed<?>> feeds, LiveGenerations generations, ViewLoops loops, ViewLags lags) {
    this.views = feeds.stream().map(it -> it.view().name()).toList();
    this.generations = generations;
    this.loops = loops;
    this.lags = lags;
  }

  /**
   * How a view stands.
   *
   * @param state of the loop that feeds its live generation here; absent before there is one
   * @param fault what stopped that loop; never with content
   * @param lag events that the view has still to take, of all; empty where that cannot be told
   */
  public record Standing(
      String view,
      EventLoop.Status.@Nullable State state,
      @Nullable String fault,
      OptionalLong lag) {
    /** Whether it is fed. */
    public boolean running() {
      return state == EventLoop.Status.State.RUNNING;
    }
  }

  /** The names of all views. */
  public List<String> views() {
    return views;
  }

  /** How all of them stand. */
  public List<Standing> all() {
    return views.stream().map(this::standing).toList();
  }

  /** Why a generation is not fed here, if it is not. */
  public Optional<String> fault(String view, int generation) {
    return loops.status(view, generation).map(EventLoop.Status::fault);
  }

  private Standing standing(String view) {
    var status = loops.status(view, generations.of(view));
    return new Standing(
        view,
        status.map(EventLoop.Status::state).orElse(null),
        status.map(EventLoop.Status::fault).orElse(null),
        lags.of(view));
  }
}
