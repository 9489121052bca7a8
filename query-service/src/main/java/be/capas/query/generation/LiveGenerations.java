package be.capas.query.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which generation of each view is read, as this instance last heard. */
public final class LiveGenerations {
  private final Generations generations;
  private final Map<String, ViewState> heard = new ConcurrentHashMap<>();

  public LiveGenerations(Generations generations) {
    this.generations = generations;
  }

  /** The generation to read. */
  public int of(String view) {
    var state = heard.get(view);
    return (state == null ? refresh(view) : state).live();
  }

  /** Asks anew. */
  public ViewState refresh(String view) {
    var state = generations.of(view);
    heard.put(view, state);
    return state;
  }
}
