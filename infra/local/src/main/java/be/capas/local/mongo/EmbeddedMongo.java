package be.capas.local.mongo;

import be.capas.local.FreePorts;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server for the MongoDB protocol whose answered writes survive a kill of this JVM.
 *
 * <p>It has no transactions and no change streams, accepts indexes that are not unique without
 * using them, and never expires a document: nothing that is written may rely on those.
 */
public final class EmbeddedMongo implements AutoCloseable {
  private final MongoServer server;
  private final int port;

  private EmbeddedMongo(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on the file under {@code dir}, made at first use; the port 0 means any free one. */
  public static EmbeddedMongo start(Path dir, int port) {
    try {
      Files.createDirectories(dir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server = new MongoServer(new DurableBackend(StoreFile.open(dir.resolve("views.mv.db"))));
    int bound = FreePorts.orNext(port);
    try {
      server.bind("127.0.0.1", bound);
    } catch (RuntimeException e) {
      server.shutdownNow();
      throw e;
    }
    return new EmbeddedMongo(server, bound);
  }

  /** The connection string, without a database. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
