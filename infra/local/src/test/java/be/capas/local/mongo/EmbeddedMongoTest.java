package be.capas.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
  @TempDir Path dir;

  @Test
  void documents_survive_a_restart() {
    try (var server = EmbeddedMongo.start(dir, 0);
        var client = MongoClients.create(server.uri())) {
      views(client).insertOne(new Document("_id", "a").append("n", 1));
    }
    try (var server = EmbeddedMongo.start(dir, 0);
        var client = MongoClients.create(server.uri())) {
      assertThat(views(client).find(eq("_id", "a")).first()).containsEntry("n", 1);
    }
  }

  @Test
  void what_was_answered_is_in_the_file_already_without_any_orderly_end() throws IOException {
    try (var server = EmbeddedMongo.start(dir, 0);
        var client = MongoClients.create(server.uri())) {
      views(client).bulkWrite(IntStream.range(0, 500).mapToObj(EmbeddedMongoTest::upsert).toList());
      Path crashed = Files.createDirectories(dir.resolve("crashed"));
      Files.copy(dir.resolve("views.mv.db"), crashed.resolve("views.mv.db"));

      try (var restarted = EmbeddedMongo.start(crashed, 0);
          var reader = MongoClients.create(restarted.uri())) {
        assertThat(views(reader).countDocuments()).isEqualTo(500);
        assertThat(views(reader).find(eq("_id", "499")).first()).containsEntry("n", 499);
      }
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_put_aside_and_the_views_start_empty() throws IOException {
    Files.writeString(dir.resolve("views.mv.db"), "no store at all".repeat(1_000));

    try (var server = EmbeddedMongo.start(dir, 0);
        var client = MongoClients.create(server.uri())) {
      assertThat(views(client).countDocuments()).isZero();
    }
    try (var files = Files.list(dir)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.startsWith("views.mv.db.unreadable-"));
    }
  }

  @Test
  void the_file_does_not_grow_with_every_change() throws IOException {
    try (var server = EmbeddedMongo.start(dir, 0);
        var client = MongoClients.create(server.uri())) {
      for (int change = 0; change < 2_000; change++) {
        var document = new Document("_id", "a").append("text", "x".repeat(1_000) + change);
        views(client).replaceOne(eq("_id", "a"), document, new ReplaceOptions().upsert(true));
      }
    }
    // Each change alone takes two blocks of 4 KiB: 16 MiB, were none of them used again.
    assertThat(Files.size(dir.resolve("views.mv.db"))).isLessThan(4 * 1024 * 1024);
  }

  private static ReplaceOneModel<Document> upsert(int n) {
    var id = Integer.toString(n);
    return new ReplaceOneModel<>(
        eq("_id", id), new Document("_id", id).append("n", n), new ReplaceOptions().upsert(true));
  }

  private static com.mongodb.client.MongoCollection<Document> views(MongoClient client) {
    return client.getDatabase("capas").getCollection("views");
  }
}
