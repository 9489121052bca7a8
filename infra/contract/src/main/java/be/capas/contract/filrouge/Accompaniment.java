package be.capas.contract.filrouge;

import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.Ending;
import be.capas.contract.filrouge.facts.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the person is being accompanied.
 *
 * @param since when the state began
 * @param event the event that proves it
 */
public record Accompaniment(UUID id, State state, Instant since, UUID event) {
  /** The states that matter to the thread. */
  public enum State {
    OPEN,
    REBALANCED,
    REORIENTED,
    CLOSED
  }

  static Optional<Accompaniment> of(UUID id, AccompanimentFacts facts) {
    return Optional.ofNullable(facts.ending())
        .map(it -> of(id, state(it.kind()), it.fact()))
        .or(() -> Optional.ofNullable(facts.opened()).map(it -> of(id, State.OPEN, it)));
  }

  private static Accompaniment of(UUID id, State state, Fact fact) {
    return new Accompaniment(id, state, fact.at(), fact.event());
  }

  private static State state(Ending.Kind kind) {
    return switch (kind) {
      case REBALANCED -> State.REBALANCED;
      case REORIENTED -> State.REORIENTED;
      case CLOSED -> State.CLOSED;
    };
  }
}
