package be.capas.query.mongo;

import static com.mongodb.client.model.Filters.in;

import be.capas.query.generation.Contents;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** Documents as they are stored, for comparing: not as this version of the code reads them. */
public final class MongoContents implements Contents {
  private final ViewCollections collections;

  public MongoContents(ViewCollections collections) {
    this.collections = collections;
  }

  @Override
  public Stream<UUID> keys(String view, int generation) {
    var cursor =
        collections
            .collection(view, generation)
            .find()
            .projection(Projections.include(DocumentCodec.KEY))
            .iterator();
    Iterator<Document> documents = cursor;
    var all = Spliterators.spliteratorUnknownSize(documents, Spliterator.NONNULL);
    return StreamSupport.stream(all, false).map(MongoContents::key).onClose(cursor::close);
  }

  @Override
  public Map<UUID, Content> load(String view, int generation, Set<UUID> keys) {
    var found = new HashMap<UUID, Content>();
    for (var document :
        collections
            .collection(view, generation)
            .find(in(DocumentCodec.KEY, keys.stream().map(UUID::toString).toList()))) {
      found.put(
          key(document),
          new Content(
              DocumentCodec.streams(document),
              Objects.requireNonNull(document.get(DocumentCodec.VIEW))));
    }
    return found;
  }

  @Override
  public void drop(String view, int generation) {
    collections.drop(view, generation);
  }

  private static UUID key(Document document) {
    return UUID.fromString(document.getString(DocumentCodec.KEY));
  }
}
