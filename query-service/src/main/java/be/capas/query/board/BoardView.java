package be.capas.query.board;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every crisis, of named persons and of unnamed ones. */
public final class BoardView implements View<BoardCrisis> {
  @Override
  public String name() {
    return "board";
  }

  @Override
  public Class<BoardCrisis> type() {
    return BoardCrisis.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.CRISIS ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("organisation", "open"));
  }

  @Override
  public BoardCrisis fold(@Nullable BoardCrisis before, Recorded<? extends CapasEvent> event) {
    return switch (event.event()) {
      case CrisisRaised it -> BoardCrisis.raised(it, event.occurredAt());
      case CrisisEvent it when before != null -> before.fold(it, event.occurredAt());
      case CapasEvent _ -> throw new IllegalArgumentException("no crisis begins with " + event);
    };
  }
}
