package be.capas.local.stack;

import be.capas.local.Home;
import be.capas.local.kafka.EmbeddedKafka;
import be.capas.local.mail.MailCatcher;
import be.capas.local.mongo.EmbeddedMongo;
import be.capas.local.postgres.EmbeddedPostgresServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All servers of the stack, started side by side, stopped in the reverse order of their use. */
final class EmbeddedServers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final String EVENTS_TOPIC = "capas.events.v1";

  private static final String READS_TOPIC = "capas.reads.v1";

  /** Counted once for good: the partition of a person must never change under the views. */
  private static final int PARTITIONS = 12;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final MailCatcher mail;

  EmbeddedServers(Home home, StackSettings settings) {
    var data = home.data();
    var binaries = home.cache().resolve("postgres");
    var postgres =
        inBackground(
            () ->
                EmbeddedPostgresServer.start(
                    data.resolve("postgres"), binaries, settings.postgresPort()));
    var kafka =
        inBackground(
            () ->
                EmbeddedKafka.start(
                    data.resolve("kafka"), settings.kafkaPort(), settings.kafkaControllerPort()));
    var mongo =
        inBackground(() -> EmbeddedMongo.start(data.resolve("mongo"), settings.mongoPort()));
    var smtp = inBackground(() -> MailCatcher.start(data.resolve("mail"), settings.smtpPort()));
    try {
      postgres.join().createDatabase("capas_command");
      postgres.join().createDatabase("capas_notification");
      kafka.join().createTopic(EVENTS_TOPIC, PARTITIONS);
      kafka.join().createTopic(READS_TOPIC, PARTITIONS);
      mongo.join();
      mail = smtp.join();
    } catch (CompletionException e) {
      CompletableFuture.allOf(postgres, kafka, mongo, smtp).exceptionally(_ -> null).join();
      close();
      throw e;
    }
    log.info("PostgreSQL, Kafka, the MongoDB-protocol server and the mail catcher are up");
  }

  private <T extends AutoCloseable> CompletableFuture<T> inBackground(Supplier<T> start) {
    return CompletableFuture.supplyAsync(
        () -> {
          T server = start.get();
          synchronized (running) {
            running.push(server);
          }
          return server;
        },
        Thread.ofPlatform()::start);
  }

  MailCatcher mail() {
    return mail;
  }

  @Override
  public void close() {
    synchronized (running) {
      while (!running.isEmpty()) {
        stop(running.pop());
      }
    }
  }

  // One that does not stop must not keep the others from an orderly end.
  private static void stop(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      log.error("{} did not stop in order", server.getClass().getSimpleName(), e);
    }
  }
}
