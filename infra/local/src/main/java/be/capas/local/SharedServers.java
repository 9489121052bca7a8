package be.capas.local;

import be.capas.local.kafka.EmbeddedKafka;
import be.capas.local.mail.MailCatcher;
import be.capas.local.mongo.EmbeddedMongo;
import be.capas.local.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One server of each kind for all tests of a JVM: started at first use on a free port and a
 * temporary folder, stopped and deleted when the JVM ends. Tests keep apart by databases and topics
 * of their own.
 */
public final class SharedServers {
  private static final Shared<EmbeddedPostgresServer> POSTGRES =
      new Shared<>("postgres", dir -> EmbeddedPostgresServer.start(dir, 0));
  private static final Shared<EmbeddedKafka> KAFKA = new Shared<>("kafka", EmbeddedKafka::start);
  private static final Shared<EmbeddedMongo> MONGO =
      new Shared<>("mongo", dir -> EmbeddedMongo.start(dir, 0));
  private static final Shared<MailCatcher> MAIL =
      new Shared<>("mail", dir -> MailCatcher.start(dir, 0));

  private SharedServers() {}

  public static EmbeddedPostgresServer postgres() {
    return POSTGRES.get();
  }

  public static EmbeddedKafka kafka() {
    return KAFKA.get();
  }

  public static EmbeddedMongo mongo() {
    return MONGO.get();
  }

  public static MailCatcher mail() {
    return MAIL.get();
  }

  private static final class Shared<T extends AutoCloseable> {
    private final String name;
    private final Function<Path, T> start;
    private @Nullable T server;

    Shared(String name, Function<Path, T> start) {
      this.name = name;
      this.start = start;
    }

    synchronized T get() {
      if (server == null) {
        Path dir = temporary();
        T started = start.apply(dir);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, dir)));
        server = started;
      }
      return server;
    }

    private Path temporary() {
      try {
        return Files.createTempDirectory("capas-" + name + "-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(AutoCloseable server, Path dir) {
      try {
        server.close();
        try (Stream<Path> files = Files.walk(dir)) {
          files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
      } catch (Exception atTheEndOfTheJvm) {
        System.err.println("left behind: " + dir + " (" + atTheEndOfTheJvm + ")");
      }
    }
  }
}
