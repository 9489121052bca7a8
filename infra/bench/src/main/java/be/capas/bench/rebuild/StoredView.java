package be.capas.bench.rebuild;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.RawBsonDocument;

/**
 * What a view takes up in its store.
 *
 * @param size the mean of its documents, in bytes
 */
record StoredView(int documents, int size) {
  /** The newest generation of a view, in whichever database of the server it is. */
  static StoredView of(String uri, String view) {
    try (var client = MongoClients.create(uri)) {
      long bytes = 0;
      int documents = 0;
      for (var document : newest(client, view).find()) {
        bytes += document.getByteBuffer().remaining();
        documents++;
      }
      return new StoredView(documents, (int) (bytes / Math.max(1, documents)));
    }
  }

  private static MongoCollection<RawBsonDocument> newest(MongoClient client, String view) {
    var found = new ArrayList<MongoCollection<RawBsonDocument>>();
    for (var database : client.listDatabaseNames()) {
      for (var name : client.getDatabase(database).listCollectionNames()) {
        if (name.matches(view + "_\\d+")) {
          found.add(client.getDatabase(database).getCollection(name, RawBsonDocument.class));
        }
      }
    }
    return found.stream()
        .max((a, b) -> Integer.compare(generation(a), generation(b)))
        .orElseThrow(() -> new IllegalStateException("no collection of the view " + view));
  }

  private static int generation(MongoCollection<RawBsonDocument> collection) {
    var name = collection.getNamespace().getCollectionName();
    return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
  }
}
