package be.capas.query.mongo;

import be.capas.query.generation.Generations;
import be.capas.query.generation.ViewState;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The states of all views, in the collection {@code views}: {@code {_id, v, state}}. */
public final class MongoGenerations implements Generations {
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final MongoCollection<Document> views;
  private final JsonMapper json = new JsonMapper();

  public MongoGenerations(MongoDatabase database) {
    views = database.getCollection("views");
  }

  @Override
  public ViewState of(String view) {
    var found = views.find(Filters.eq("_id", view)).first();
    if (found != null) {
      return read(found);
    }
    var first = ViewState.first(view);
    try {
      views.insertOne(write(first, 0));
      return first;
    } catch (MongoWriteException raced) {
      return of(view);
    }
  }

  @Override
  public boolean replace(ViewState next) {
    var expected = new Document("_id", next.view()).append("v", next.version());
    return views.replaceOne(expected, write(next, next.version() + 1)).getMatchedCount() == 1;
  }

  private Document write(ViewState state, long version) {
    return new Document("_id", state.view())
        .append("v", version)
        .append("state", new Document(json.convertValue(state.at(version), FIELDS)));
  }

  private ViewState read(Document document) {
    return json.convertValue(document.get("state", Document.class), ViewState.class)
        .at(document.getLong("v"));
  }
}
