package be.capas.query.mongo;

import static com.mongodb.client.model.Filters.in;

import be.capas.query.feed.Contended;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Store;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** The documents of one generation of a view, in a collection of their own. */
final class MongoStore<V> implements Store<V> {
  private static final int DUPLICATE_KEY = 11000;
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final DocumentCodec codec;
  private final Class<V> type;

  MongoStore(MongoCollection<Document> collection, DocumentCodec codec, Class<V> type) {
    this.collection = collection;
    this.codec = codec;
    this.type = type;
  }

  /** Makes the indexes: of the guard, whose keys are exactly those of its filter, and others. */
  void prepare(List<List<String>> searched) {
    collection.createIndex(
        Indexes.ascending(DocumentCodec.KEY, DocumentCodec.VERSION),
        new IndexOptions().unique(true));
    for (var fields : searched) {
      collection.createIndex(
          Indexes.ascending(fields.stream().map(it -> DocumentCodec.VIEW + "." + it).toList()));
    }
  }

  @Override
  public Map<UUID, Folded<V>> load(Set<UUID> keys) {
    var found = new HashMap<UUID, Folded<V>>();
    for (var document :
        collection.find(in(DocumentCodec.KEY, keys.stream().map(UUID::toString).toList()))) {
      var folded = codec.read(document, type);
      found.put(folded.key(), folded);
    }
    return found;
  }

  @Override
  public void save(Collection<Folded<V>> changed) {
    var writes = new ArrayList<WriteModel<Document>>(changed.size());
    changed.forEach(it -> writes.add(write(it)));
    try {
      var written = collection.bulkWrite(writes, ANY_ORDER);
      if (written.getMatchedCount() + written.getInsertedCount() != writes.size()) {
        throw contended();
      }
    } catch (MongoBulkWriteException refused) {
      if (refused.getWriteErrors().stream().anyMatch(it -> it.getCode() == DUPLICATE_KEY)) {
        throw contended();
      }
      throw refused;
    }
  }

  private WriteModel<Document> write(Folded<V> folded) {
    var next = codec.write(folded);
    if (folded.version() == 0) {
      return new InsertOneModel<>(next);
    }
    var expected =
        new Document(DocumentCodec.KEY, folded.key().toString())
            .append(DocumentCodec.VERSION, folded.version());
    return new ReplaceOneModel<>(expected, next);
  }

  private Contended contended() {
    return new Contended(collection.getNamespace().getCollectionName());
  }
}
