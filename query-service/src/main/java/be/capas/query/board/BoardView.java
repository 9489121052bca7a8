package be.capas.query.board;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
  public Set<StreamType> follows() {
    return EnumSet.of(StreamType.CRISIS);
  }

  @Override
  public Optional<UUID> key(Recorded<? extends CapasEvent> event) {
    return follows().contains(event.event().streamType())
        ? Optional.of(event.stream())
        : Optional.empty();
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
