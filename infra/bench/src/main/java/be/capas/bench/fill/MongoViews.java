package be.capas.bench.fill;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.platform.codec.EventCodec;
import be.capas.query.access.AccessView;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.feed.Folded;
import be.capas.query.feed.View;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.JournalView;
import be.capas.query.mongo.ViewCollections;
import be.capas.query.person.PersonView;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * The documents of the views of people, folded by the views themselves, in their first generation.
 */
public final class MongoViews implements Views, AutoCloseable {
  private static final String DATABASE = "capas_query";
  private static final int FIRST = 1;
  private static final List<View<?>> OF_PEOPLE =
      List.of(
          new PersonView(),
          new AccessView(),
          new JournalView(),
          new FilRougeView(),
          new CaseloadView(),
          new IndicatorsView());

  private final MongoClient client;
  private final ViewCollections collections;

  private MongoViews(MongoClient client) {
    this.client = client;
    this.collections = new ViewCollections(client.getDatabase(DATABASE), new EventCodec());
  }

  /** Those of the server at this address. */
  public static MongoViews of(String uri) {
    return new MongoViews(MongoClients.create(uri));
  }

  @Override
  public void write(List<List<Recorded<? extends CapasEvent>>> files) {
    OF_PEOPLE.parallelStream().forEach(it -> write(it, files));
  }

  private <V> void write(View<V> view, List<List<Recorded<? extends CapasEvent>>> files) {
    var documents = new HashMap<UUID, Folded<V>>();
    for (var file : files) {
      for (var event : file) {
        view.key(event)
            .ifPresent(
                key ->
                    documents.compute(
                        key,
                        (_, before) ->
                            (before == null ? Folded.<V>nothing(key) : before).fold(view, event)));
      }
    }
    if (!documents.isEmpty()) {
      collections.store(view, FIRST).save(documents.values());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
