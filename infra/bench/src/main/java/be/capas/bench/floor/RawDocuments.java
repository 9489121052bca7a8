package be.capas.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/** Documents straight into the server that holds the views, in a collection of their own. */
public final class RawDocuments implements AutoCloseable {
  /** As many as the views write at once. */
  private static final int BULK = 500;

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoClient client;
  private final MongoCollection<Document> collection;
  private final String filling;

  /** Each document has about {@code size} bytes. */
  public RawDocuments(String uri, int size) {
    client = MongoClients.create(uri);
    collection = client.getDatabase("bench").getCollection("floor-" + UUID.randomUUID());
    filling = "x".repeat(size);
  }

  /** One bulk write of this many documents. */
  public void write(int documents) {
    collection.bulkWrite(
        IntStream.range(0, documents).mapToObj(_ -> document()).toList(), UNORDERED);
  }

  /** Bulk writes, one after another, of this many documents in all; how long that took. */
  public Duration writeInBulks(int documents) {
    long begun = System.nanoTime();
    for (int left = documents; left > 0; left -= BULK) {
      write(Math.min(left, BULK));
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private InsertOneModel<Document> document() {
    return new InsertOneModel<>(
        new Document("_id", UUID.randomUUID().toString()).append("filling", filling));
  }

  @Override
  public void close() {
    collection.drop();
    client.close();
  }
}
