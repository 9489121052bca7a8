package be.capas.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.RawBsonDocument;

/** Where the documents of a view are: the newest of its generations, in whichever database. */
public final class NewestGeneration {
  private NewestGeneration() {}

  /**
   * Finds it.
   *
   * @throws IllegalStateException where the view has none
   */
  public static MongoCollection<RawBsonDocument> of(MongoClient client, String view) {
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
