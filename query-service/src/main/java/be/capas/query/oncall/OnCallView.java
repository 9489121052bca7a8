package be.capas.query.oncall;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every organisation. */
public final class OnCallView implements View<OnCallHistory> {
  @Override
  public String name() {
    return "oncall";
  }

  @Override
  public Class<OnCallHistory> type() {
    return OnCallHistory.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.ONCALL ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public OnCallHistory fold(@Nullable OnCallHistory before, Recorded<? extends CapasEvent> event) {
    return OnCallHistory.fold(before, event);
  }
}
