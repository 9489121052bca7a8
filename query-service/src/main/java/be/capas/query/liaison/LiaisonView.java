package be.capas.query.liaison;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every handoff. */
public final class LiaisonView implements View<Handoff> {
  @Override
  public String name() {
    return "liaison";
  }

  @Override
  public Class<Handoff> type() {
    return Handoff.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.HANDOFF ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("organisation", "partner", "handoff"), List.of("organisation", "handoff"));
  }

  @Override
  public Handoff fold(@Nullable Handoff before, Recorded<? extends CapasEvent> event) {
    return switch (event.event()) {
      case HandoffProposed it -> Handoff.proposed(it, event.occurredAt());
      case HandoffEvent it when before != null ->
          before.fold(it, event.occurredAt(), event.recordedAt());
      case CapasEvent _ -> throw new IllegalArgumentException("no handoff begins with " + event);
    };
  }
}
