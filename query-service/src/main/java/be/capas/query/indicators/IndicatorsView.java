package be.capas.query.indicators;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.Place;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document for every person, for every crisis of somebody unnamed, and for every request for
 * support and training: what is counted of it, and where on the topic it was said.
 */
public final class IndicatorsView implements View<FactFile> {
  @Override
  public String name() {
    return "indicators";
  }

  @Override
  public Class<FactFile> type() {
    return FactFile.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return switch (type) {
      case PERSON, ACCOMPANIMENT, CRISIS, HANDOFF -> Optional.of(subject);
      case SUPPORT_REQUEST, TRAINING -> Optional.of(stream);
      case PARTNER_SERVICE, ONCALL -> Optional.empty();
    };
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("organisation"));
  }

  @Override
  public FactFile fold(@Nullable FactFile before, Recorded<? extends CapasEvent> event) {
    return fold(before, event, Place.NOWHERE);
  }

  @Override
  public FactFile fold(
      @Nullable FactFile before, Recorded<? extends CapasEvent> event, Place place) {
    return FactFile.fold(before, event, place);
  }
}
