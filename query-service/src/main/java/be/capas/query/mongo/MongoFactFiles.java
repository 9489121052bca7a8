package be.capas.query.mongo;

import be.capas.contract.id.OrganisationId;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.indicators.Cut;
import be.capas.query.indicators.FactFile;
import be.capas.query.indicators.FactFiles;
import be.capas.query.indicators.IndicatorsView;
import com.mongodb.client.model.Filters;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What is counted, as it is stored. Documents are written before the position moves on, so all that
 * is before the position is in them.
 */
final class MongoFactFiles implements FactFiles {
  private final IndicatorsView view = new IndicatorsView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoFactFiles(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public Cut now() {
    return Cut.of(collections.progress(view.name(), live.of(view.name())));
  }

  @Override
  public void each(OrganisationId organisation, BiConsumer<UUID, FactFile> reader) {
    collections.each(
        view,
        live.of(view.name()),
        Filters.eq("view.organisation", organisation.value()),
        it -> reader.accept(it.key(), Objects.requireNonNull(it.view())));
  }
}
