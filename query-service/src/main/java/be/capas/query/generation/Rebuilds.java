package be.capas.query.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a view anew beside the live one, compares the two and switches in one write. Every
 * instance takes the steps; whoever is first writes them down.
 */
public final class Rebuilds {
  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Generations generations;
  private final Contents contents;
  private final Progress.Gauge progress;
  private final InstantSource clock;
  private final RebuildSettings settings;
  private final Map<String, Map<Integer, Long>> endsBefore = new ConcurrentHashMap<>();

  public Rebuilds(
      Generations generations,
      Contents contents,
      Progress.Gauge progress,
      InstantSource clock,
      RebuildSettings settings) {
    this.generations = generations;
    this.contents = contents;
    this.progress = progress;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Begins a rebuild; while one is under way, nothing.
   *
   * @param unverified whether to switch without comparing: for a live view that has stopped, or
   *     whose fold was changed on purpose
   */
  public void start(String view, boolean unverified) {
    var state = generations.of(view);
    if (!state.rebuilding() && generations.replace(state.rebuild(unverified))) {
      log.info("view {}: generation {} is being built", view, state.last() + 1);
    }
  }

  /** Gives the rebuild up, if one is under way. */
  public void cancel(String view) {
    var state = generations.of(view);
    if (state.rebuilding()) {
      generations.replace(state.failed("cancelled", clock.instant()));
    }
  }

  /** Takes the next step, if there is one: may take as long as a comparison does. */
  public void step(String view) {
    dropRetired(generations.of(view));
    var state = generations.of(view);
    switch (state.phase()) {
      case RUNNING -> caughtUp(state);
      case VERIFYING -> verified(state);
      case IDLE, SWITCHED, FAILED -> {}
    }
  }

  private void caughtUp(ViewState state) {
    var building = state.building();
    if (building == null || !hasCaughtUp(state.view(), building)) {
      return;
    }
    if (state.unverified()) {
      finish(state.switched("switched without comparison", fedUntil()));
    } else {
      generations.replace(state.verifying());
    }
  }

  /**
   * Whether the new generation has taken all that there was a step ago: new events keep arriving,
   * so that one that waits for the very last may wait for ever.
   */
  private boolean hasCaughtUp(String view, int building) {
    var measured = progress.of(view, building);
    var before = endsBefore.put(view + "_" + building, measured.ends());
    return before != null && measured.reached(before);
  }

  private void verified(ViewState state) {
    var building = state.building();
    if (building == null) {
      return;
    }
    var result = new Comparison(contents, state.view(), state.live(), building).run(patience());
    finish(
        result.fault() == null
            ? state.switched("%d documents are equal".formatted(result.documents()), fedUntil())
            : state.failed(result.fault(), clock.instant()));
  }

  private void dropRetired(ViewState state) {
    state.retired().stream()
        .filter(it -> clock.instant().isAfter(it.fedUntil().plus(settings.settle())))
        .findFirst()
        .ifPresent(
            it -> {
              contents.drop(state.view(), it.generation());
              endsBefore.remove(state.view() + "_" + it.generation());
              generations.replace(state.dropped(it.generation()));
            });
  }

  private void finish(ViewState state) {
    if (generations.replace(state)) {
      log.info("view {}: {}, {}", state.view(), state.phase(), state.detail());
    }
  }

  private Instant fedUntil() {
    return clock.instant().plus(settings.keepOld());
  }

  private BooleanSupplier patience() {
    var until = clock.instant().plus(settings.patience());
    return () -> {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the service stops; another instance goes on");
      }
      return clock.instant().isBefore(until);
    };
  }
}
