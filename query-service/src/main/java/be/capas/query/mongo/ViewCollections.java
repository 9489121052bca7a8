package be.capas.query.mongo;

import be.capas.platform.codec.EventCodec;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Positions;
import be.capas.query.feed.Store;
import be.capas.query.feed.View;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections of the views: {@code <view>_<generation>}, and their positions. */
public final class ViewCollections {
  static final String POSITIONS = "positions";

  private final MongoDatabase database;
  private final DocumentCodec codec;
  private final Set<String> prepared = ConcurrentHashMap.newKeySet();

  public ViewCollections(MongoDatabase database, EventCodec events) {
    this.database = database;
    this.codec = new DocumentCodec(events);
  }

  /** The documents of a generation, ready to be written. */
  public <V> Store<V> store(View<V> view, int generation) {
    var store = read(view, generation);
    if (prepared.add(name(view.name(), generation))) {
      store.prepare(view.indexes());
    }
    return store;
  }

  <V> MongoStore<V> read(View<V> view, int generation) {
    return new MongoStore<>(collection(view.name(), generation), codec, view.type());
  }

  /** How far a generation has come, for one loop that feeds it. */
  public Positions positions(String view, int generation) {
    return new MongoPositions(database.getCollection(POSITIONS), name(view, generation));
  }

  /** How far a generation has come, in all partitions. */
  public Map<Integer, Long> progress(String view, int generation) {
    return new MongoPositions(database.getCollection(POSITIONS), name(view, generation)).all();
  }

  void drop(String view, int generation) {
    collection(view, generation).drop();
    database.getCollection(POSITIONS).deleteMany(MongoPositions.of(name(view, generation)));
    prepared.remove(name(view, generation));
  }

  MongoCollection<Document> collection(String view, int generation) {
    return database.getCollection(name(view, generation));
  }

  /** The first documents of a generation that this fits, in this order. */
  <V> List<Folded<V>> find(View<V> view, int generation, Bson filter, Bson order, int most) {
    var found = new ArrayList<Folded<V>>();
    for (var document : collection(view.name(), generation).find(filter).sort(order).limit(most)) {
      found.add(codec.read(document, view.type()));
    }
    return found;
  }

  /** Shows every document of a generation that this fits, one after the other. */
  <V> void each(View<V> view, int generation, Bson filter, Consumer<Folded<V>> reader) {
    for (var document : collection(view.name(), generation).find(filter)) {
      reader.accept(codec.read(document, view.type()));
    }
  }

  DocumentCodec codec() {
    return codec;
  }

  private static String name(String view, int generation) {
    return view + "_" + generation;
  }
}
