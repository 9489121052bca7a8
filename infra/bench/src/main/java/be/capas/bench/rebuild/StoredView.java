package be.capas.bench.rebuild;

import be.capas.bench.floor.NewestGeneration;
import com.mongodb.client.MongoClients;

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
      for (var document : NewestGeneration.of(client, view).find()) {
        bytes += document.getByteBuffer().remaining();
        documents++;
      }
      return new StoredView(documents, (int) (bytes / Math.max(1, documents)));
    }
  }
}
