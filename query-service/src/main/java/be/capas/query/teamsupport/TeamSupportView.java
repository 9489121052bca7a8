package be.capas.query.teamsupport;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every request for support. */
public final class TeamSupportView implements View<Support> {
  @Override
  public String name() {
    return "teamsupport";
  }

  @Override
  public Class<Support> type() {
    return Support.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.SUPPORT_REQUEST ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("organisation", "when", "support"));
  }

  @Override
  public Support fold(@Nullable Support before, Recorded<? extends CapasEvent> event) {
    return switch (event.event()) {
      case SupportRequested it -> Support.requested(it, event);
      case TeamSupportEvent it when before != null -> before.fold(it, event);
      case CapasEvent _ -> throw new IllegalArgumentException("no request begins with " + event);
    };
  }
}
