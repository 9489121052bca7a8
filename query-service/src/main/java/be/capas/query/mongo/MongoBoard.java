package be.capas.query.mongo;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.OrganisationId;
import be.capas.query.board.Board;
import be.capas.query.board.BoardEntry;
import be.capas.query.board.BoardView;
import be.capas.query.generation.LiveGenerations;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Finds the open crises of an organisation. */
final class MongoBoard implements Board {
  private final BoardView view = new BoardView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoBoard(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public List<BoardEntry> of(OrganisationId organisation) {
    var open = new Document("view.organisation", organisation.value()).append("view.open", true);
    var entries = new ArrayList<BoardEntry>();
    for (var document : crises().find(open)) {
      entries.add(BoardEntry.of(collections.codec().read(document, view.type())));
    }
    entries.sort(BoardEntry.LEAST_TIME_FIRST);
    return entries;
  }

  @Override
  public Map<Urgency, Long> openByUrgency() {
    var counted = new EnumMap<Urgency, Long>(Urgency.class);
    for (var group :
        crises()
            .aggregate(
                List.of(
                    Aggregates.match(Filters.eq("view.open", true)),
                    Aggregates.group("$view.urgency", Accumulators.sum("open", 1L))))) {
      counted.put(
          Urgency.valueOf(group.getString("_id")), group.get("open", Number.class).longValue());
    }
    return counted;
  }

  private MongoCollection<Document> crises() {
    return collections.collection(view.name(), live.of(view.name()));
  }
}
