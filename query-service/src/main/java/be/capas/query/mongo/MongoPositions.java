package be.capas.query.mongo;

import be.capas.query.feed.Contended;
import be.capas.query.feed.Positions;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The positions of one generation: {@code {_id: "<generation>/<partition>", next: <offset>}}. */
final class MongoPositions implements Positions {
  private static final String KEY = "_id";
  private static final String NEXT = "next";

  private final MongoCollection<Document> collection;
  private final String generation;
  private final Map<Integer, Long> known = new HashMap<>();

  MongoPositions(MongoCollection<Document> collection, String generation) {
    this.collection = collection;
    this.generation = generation;
  }

  @Override
  public Map<Integer, Long> load(Set<Integer> partitions) {
    var found = find(Filters.in(KEY, partitions.stream().map(this::key).toList()));
    known.keySet().removeAll(partitions);
    known.putAll(found);
    return found;
  }

  /** All there are of this generation. */
  Map<Integer, Long> all() {
    return find(of(generation));
  }

  /** Those of a generation. */
  static Bson of(String generation) {
    return Filters.regex(KEY, "^" + generation + "/");
  }

  private Map<Integer, Long> find(Bson filter) {
    var found = new HashMap<Integer, Long>();
    for (var document : collection.find(filter)) {
      found.put(partition(document), document.getLong(NEXT));
    }
    return found;
  }

  @Override
  public void advance(Map<Integer, Long> next) {
    var writes = new ArrayList<WriteModel<Document>>(next.size());
    next.forEach((partition, offset) -> writes.add(write(partition, offset)));
    try {
      var written = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      if (written.getMatchedCount() + written.getInsertedCount() != writes.size()) {
        throw contended();
      }
    } catch (MongoBulkWriteException refused) {
      throw contended();
    }
    known.putAll(next);
  }

  private WriteModel<Document> write(int partition, long offset) {
    var document = new Document(KEY, key(partition)).append(NEXT, offset);
    var before = known.get(partition);
    return before == null
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(new Document(KEY, key(partition)).append(NEXT, before), document);
  }

  private Contended contended() {
    return new Contended("the position of " + generation);
  }

  private String key(int partition) {
    return generation + "/" + partition;
  }

  private int partition(Document document) {
    return Integer.parseInt(document.getString(KEY).substring(generation.length() + 1));
  }
}
