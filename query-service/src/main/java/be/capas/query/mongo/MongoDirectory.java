package be.capas.query.mongo;

import be.capas.query.directory.Directory;
import be.capas.query.directory.DirectoryView;
import be.capas.query.directory.PartnerService;
import be.capas.query.generation.LiveGenerations;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds partner services: one look-up, by what an entry says of itself. */
final class MongoDirectory implements Directory {
  private static final String ORDER = "view.service";

  private final DirectoryView view = new DirectoryView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoDirectory(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public List<PartnerService> find(Asked asked) {
    return collections
        .find(view, live.of(view.name()), filter(asked), Sorts.ascending(ORDER), asked.limit() + 1)
        .stream()
        .map(it -> Objects.requireNonNull(it.view()))
        .toList();
  }

  private static Bson filter(Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("view.organisation", asked.organisation().value()));
    all.add(Filters.eq("view.state", asked.state().name()));
    add(all, "view.partner", asked.partner());
    add(all, "view.profile.kind", asked.kind());
    add(all, "view.profile.zones", asked.zone());
    add(all, "view.profile.languages", asked.language());
    add(all, "view.profile.audience", asked.audience());
    if (asked.after() != null) {
      all.add(Filters.gt(ORDER, asked.after().toString()));
    }
    return Filters.and(all);
  }

  /** Of a list, one that is equal is enough. */
  private static void add(List<Bson> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Filters.eq(field, value.toString()));
    }
  }
}
