package be.capas.query.mongo;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.query.caseload.Case;
import be.capas.query.caseload.Caseload;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.feed.Folded;
import be.capas.query.generation.LiveGenerations;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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
      all.add(whose(asked.antennas(), asked.holding()));
    }
    if (asked.psychologist() != null) {
      all.add(heldBy(Holder.Kind.PSYCHOLOGIST, asked.psychologist()));
    }
    return Filters.and(all);
  }

  private static Bson whose(Set<AntennaId> antennas, @Nullable ActorId holding) {
    var theirs = Filters.in("view.antenna", antennas.stream().map(Object::toString).toList());
    return holding == null ? theirs : Filters.or(theirs, heldBy(Holder.Kind.WORKER, holding));
  }

  private static Bson heldBy(Holder.Kind kind, ActorId holder) {
    return Filters.and(
        Filters.eq("view.holder.id", holder.value()), Filters.eq("view.holder.kind", kind.name()));
  }
}
