package be.capas.query.caseload;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every person; nothing of unnamed persons, whom nobody accompanies. */
public final class CaseloadView implements View<Case> {
  @Override
  public String name() {
    return "caseload";
  }

  @Override
  public Class<Case> type() {
    return Case.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    var aboutNobody = type != StreamType.PERSON && subject.equals(stream);
    return aboutNobody || !type.isOfAFile() ? Optional.empty() : Optional.of(subject);
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("organisation", "open", "antenna"), List.of("organisation", "open", "holder.id"));
  }

  @Override
  public Case fold(@Nullable Case before, Recorded<? extends CapasEvent> event) {
    return Case.fold(before, event);
  }
}
