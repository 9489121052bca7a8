package be.capas.query.rebuild;

import be.capas.query.generation.Generations;
import be.capas.query.generation.Progress;
import be.capas.query.generation.Rebuilds;
import be.capas.query.generation.ViewState;
import be.capas.query.kafka.ViewStandings;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** Starts, follows and gives up the rebuild of a view, on the management port. */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {
  private final Rebuilds rebuilds;
  private final Generations generations;
  private final Progress.Gauge progress;
  private final ViewStandings standings;

  RebuildEndpoint(
      Rebuilds rebuilds,
      Generations generations,
      Progress.Gauge progress,
      ViewStandings standings) {
    this.rebuilds = rebuilds;
    this.generations = generations;
    this.progress = progress;
    this.standings = standings;
  }

  /**
   * How a rebuild goes.
   *
   * @param folded events that the generation being built has taken; the live one where none is
   * @param total events there are
   */
  record Answer(String view, ViewState.Phase state, long folded, long total, String detail) {}

  @ReadOperation
  WebEndpointResponse<Answer> read(@Selector String view) {
    return standings.views().contains(view)
        ? new WebEndpointResponse<>(answer(view))
        : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
  }

  @WriteOperation
  WebEndpointResponse<Answer> start(@Selector String view, @Nullable Boolean unverified) {
    if (standings.views().contains(view)) {
      rebuilds.start(view, Boolean.TRUE.equals(unverified));
    }
    return read(view);
  }

  @DeleteOperation
  WebEndpointResponse<Answer> cancel(@Selector String view) {
    if (standings.views().contains(view)) {
      rebuilds.cancel(view);
    }
    return read(view);
  }

  private Answer answer(String view) {
    var state = generations.of(view);
    var building = state.building();
    var generation = building == null ? state.live() : building;
    var measured = progress.of(view, generation);
    var detail =
        Stream.of(state.detail(), standings.fault(view, generation).orElse(""))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("; "));
    return new Answer(view, state.phase(), measured.folded(), measured.total(), detail);
  }
}
