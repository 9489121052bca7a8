package be.capas.query.filrouge;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.feed.View;
import java.util.Optional;
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
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    var aboutNobody = type != StreamType.PERSON && subject.equals(stream);
    return aboutNobody || !type.isOfAFile() ? Optional.empty() : Optional.of(subject);
  }

  @Override
  public ThreadFacts fold(@Nullable ThreadFacts before, Recorded<? extends CapasEvent> event) {
    return (before == null ? ThreadFacts.none(event.organisation()) : before).fold(event);
  }
}
