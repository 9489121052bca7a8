package be.capas.query.indicators;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Place;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Files as a topic of one partition has filled them: each event at the next offset. */
final class FilesInMemory implements FactFiles {
  private final IndicatorsView view = new IndicatorsView();
  private final Map<UUID, Folded<FactFile>> files = new TreeMap<>();
  private long next;

  /** These arrive, in this order. */
  FilesInMemory arrived(Iterable<? extends Recorded<? extends CapasEvent>> events) {
    for (var event : events) {
      var place = new Place(0, next++);
      view.key(event)
          .ifPresent(
              key ->
                  files.compute(
                      key,
                      (_, it) ->
                          (it == null ? Folded.<FactFile>nothing(key) : it)
                              .fold(view, event, place)));
    }
    return this;
  }

  @Override
  public Cut now() {
    return Cut.of(Map.of(0, next));
  }

  @Override
  public void each(OrganisationId organisation, BiConsumer<UUID, FactFile> reader) {
    files.forEach((key, it) -> reader.accept(key, Objects.requireNonNull(it.view())));
  }
}
