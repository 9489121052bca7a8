package be.capas.query.mongo;

import be.capas.query.generation.LiveGenerations;
import be.capas.query.teamsupport.Agenda;
import be.capas.query.teamsupport.Agenda.Colleague;
import be.capas.query.teamsupport.Support;
import be.capas.query.teamsupport.TeamSupportView;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests for support in the order of the agenda. Times are whole seconds, so that as texts
 * they are in their order. One look-up, and another for the place where a later page begins.
 */
final class MongoAgenda implements Agenda {
  private static final String WHEN = "view.when";
  private static final String ID = "view.support";

  private final TeamSupportView view = new TeamSupportView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoAgenda(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public Optional<List<Support>> find(Asked asked) {
    var requests = collections.collection(view.name(), live.of(view.name()));
    var filter = filter(asked);
    if (asked.after() != null) {
      var last = place(requests, asked.after());
      if (last == null || !last.organisation().equals(asked.organisation())) {
        return Optional.empty();
      }
      filter.add(behind(last));
    }
    var found = new ArrayList<Support>();
    for (var document :
        requests
            .find(Filters.and(filter))
            .sort(Sorts.ascending(WHEN, ID))
            .limit(asked.limit() + 1)) {
      found.add(read(document));
    }
    return Optional.of(found);
  }

  private @Nullable Support place(MongoCollection<Document> requests, UUID id) {
    var document = requests.find(Filters.eq(DocumentCodec.KEY, id.toString())).first();
    return document == null ? null : read(document);
  }

  private Support read(Document document) {
    return Objects.requireNonNull(collections.codec().read(document, view.type()).view());
  }

  private static Bson behind(Support last) {
    var when = last.when().toString();
    return Filters.or(
        Filters.gt(WHEN, when),
        Filters.and(Filters.eq(WHEN, when), Filters.gt(ID, last.support().toString())));
  }

  private static List<Bson> filter(Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("view.organisation", asked.organisation().value()));
    all.add(Filters.in("view.state", asked.states().stream().map(Enum::name).toList()));
    if (asked.from() != null) {
      all.add(Filters.gte(WHEN, second(asked.from())));
    }
    if (asked.to() != null) {
      all.add(Filters.lt(WHEN, second(asked.to())));
    }
    if (asked.reader() != null) {
      all.add(seenBy(asked.reader()));
    }
    return all;
  }

  private static Bson seenBy(Colleague reader) {
    return Filters.or(
        Filters.eq("view.requestedBy", reader.id().value()),
        Filters.and(
            Filters.in("view.antenna", reader.antennas().stream().map(Object::toString).toList()),
            Filters.in("view.kind", Colleague.OPEN.stream().map(Enum::name).toList())));
  }

  private static String second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
