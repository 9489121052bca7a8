package be.capas.bench.history;

import be.capas.bench.floor.NewestGeneration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The document that holds the events of one person, as the view's store hands it over. */
final class RawFile implements AutoCloseable {
  private static final String VIEW = "journal";

  private final MongoClient client;
  private final MongoCollection<RawBsonDocument> journals;
  private final Bson key;

  private RawFile(MongoClient client, String person) {
    this.client = client;
    this.journals = NewestGeneration.of(client, VIEW);
    this.key = Filters.eq(person);
  }

  /**
   * Opens it. The scan may have added a word on how the thread stands.
   *
   * @throws IllegalStateException where it holds fewer events
   */
  static RawFile of(String uri, String person, int events) {
    var file = new RawFile(MongoClients.create(uri), person);
    int held = file.find().getDocument("view").getArray("events").size();
    if (held < events) {
      file.close();
      throw new IllegalStateException("the file holds %,d events".formatted(held));
    }
    return file;
  }

  /** Reads all of its bytes. */
  void read() {
    find();
  }

  int size() {
    return find().getByteBuffer().remaining();
  }

  private RawBsonDocument find() {
    var found = journals.find(key).first();
    if (found == null) {
      throw new IllegalStateException("the file is gone");
    }
    return found;
  }

  @Override
  public void close() {
    client.close();
  }
}
