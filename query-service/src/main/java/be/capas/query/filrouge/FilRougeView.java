package be.capas.query.filrouge;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import be.capas.query.filrouge.facts.ThreadFacts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of every person's thread; nothing of unnamed persons, who have no thread yet. */
public final class FilRougeView implements View<ThreadFacts> {
  @Override
  public String name() {
    return "filrouge";
  }

  @Override
  public Class<ThreadFacts> type() {
    return ThreadFacts.class;
  }

  @Override
  public Set<StreamType> follows() {
    return EnumSet.allOf(StreamType.class);
  }

  @Override
  public Optional<UUID> key(Recorded<? extends CapasEvent> event) {
    return Optional.ofNullable(event.person()).map(it -> it.value());
  }

  @Override
  public ThreadFacts fold(@Nullable ThreadFacts before, Recorded<? extends CapasEvent> event) {
    return (before == null ? ThreadFacts.none(event.organisation()) : before).fold(event);
  }
}
