package be.capas.query.access;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every person, and for every crisis of somebody unnamed. */
public final class AccessView implements View<AccessFacts> {
  @Override
  public String name() {
    return "access";
  }

  @Override
  public Class<AccessFacts> type() {
    return AccessFacts.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    // Who is on call is in no file.
    return type == StreamType.ONCALL ? Optional.empty() : Optional.of(subject);
  }

  @Override
  public AccessFacts fold(@Nullable AccessFacts before, Recorded<? extends CapasEvent> event) {
    return (before == null ? AccessFacts.none(event.organisation()) : before).fold(event);
  }
}
