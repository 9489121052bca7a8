package be.capas.query.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the store of the views answers. */
final class MongoPing extends AbstractHealthIndicator {
  private final MongoDatabase database;

  MongoPing(MongoDatabase database) {
    super("the store of the views does not answer");
    this.database = database;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    database.runCommand(new Document("ping", 1));
    health.up();
  }
}
