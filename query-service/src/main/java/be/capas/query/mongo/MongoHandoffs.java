package be.capas.query.mongo;

import be.capas.query.feed.Folded;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.Handoffs;
import be.capas.query.liaison.LiaisonView;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Finds handoffs. Their ids are ordered by time: the newest is the greatest. */
final class MongoHandoffs implements Handoffs {
  private static final String ORDER = "view.handoff";

  private final LiaisonView view = new LiaisonView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoHandoffs(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public List<Folded<Handoff>> find(Asked asked) {
    return collections.find(
        view, live.of(view.name()), filter(asked), Sorts.descending(ORDER), asked.limit() + 1);
  }

  private static Bson filter(Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("view.organisation", asked.organisation().value()));
    all.add(Filters.in("view.state", asked.states().stream().map(Enum::name).toList()));
    if (asked.partner() != null) {
      all.add(Filters.eq("view.partner", asked.partner().value()));
    }
    if (asked.after() != null) {
      all.add(Filters.lt(ORDER, asked.after().toString()));
    }
    return Filters.and(all);
  }
}
