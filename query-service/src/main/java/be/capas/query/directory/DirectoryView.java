package be.capas.query.directory;

import be.capas.contract.CapasEvent;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every partner service that is or was in a directory. */
public final class DirectoryView implements View<PartnerService> {
  @Override
  public String name() {
    return "directory";
  }

  @Override
  public Class<PartnerService> type() {
    return PartnerService.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.PARTNER_SERVICE ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("organisation", "state", "service"));
  }

  @Override
  public PartnerService fold(
      @Nullable PartnerService before, Recorded<? extends CapasEvent> event) {
    return switch (event.event()) {
      case PartnerServiceListed it -> PartnerService.listed(it, before, event.occurredAt());
      case DirectoryEvent it when before != null -> before.fold(it, event.occurredAt());
      case CapasEvent _ -> throw new IllegalArgumentException("no entry begins with " + event);
    };
  }
}
