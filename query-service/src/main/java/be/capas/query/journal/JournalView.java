package be.capas.query.journal;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One journal for every person, and for every crisis of somebody unnamed. */
public final class JournalView implements View<Journal> {
  @Override
  public String name() {
    return "journal";
  }

  @Override
  public Class<Journal> type() {
    return Journal.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    // Who is on call is in no file.
    return type == StreamType.ONCALL ? Optional.empty() : Optional.of(subject);
  }

  @Override
  public Journal fold(@Nullable Journal before, Recorded<? extends CapasEvent> event) {
    return Journal.fold(before, event);
  }
}
