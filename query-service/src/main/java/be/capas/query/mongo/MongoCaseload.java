package be.capas.query.mongo;

import be.capas.contract.accompaniment.Holder;
import be.capas.query.caseload.Case;
import be.capas.query.caseload.Caseload;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.feed.Folded;
import be.capas.query.generation.LiveGenerations;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Finds open cases. */
final class MongoCaseload implements Caseload {
  private final CaseloadView view = new CaseloadView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoCaseload(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public List<Folded<Case>> find(Asked asked) {
    return collections.find(
        view, live.of(view.name()), filter(asked), Sorts.ascending(DocumentCodec.KEY), Asked.MOST);
  }

  private static Bson filter(Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("view.organisation", asked.organisation().value()));
    all.add(Filters.eq("view.open", true));
    if (asked.antennas() != null) {
      all.add(Filters.in("view.antenna", asked.antennas().stream().map(Object::toString).toList()));
    }
    if (asked.psychologist() != null) {
      all.add(Filters.eq("view.holder.id", asked.psychologist().value()));
      all.add(Filters.eq("view.holder.kind", Holder.Kind.PSYCHOLOGIST.name()));
    }
    return Filters.and(all);
  }
}
