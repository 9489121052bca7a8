package be.capas.query.mongo;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.TopicSink;
import be.capas.query.accesslog.AccessLog;
import be.capas.query.accesslog.ReadsAsked;
import be.capas.query.accesslog.ReadsPage;
import be.capas.query.feed.Positions;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reads, a document each: {@code {_id, organisation, person, at, read: {...}}}. Only ever added
 * to; one that is there already is a repeat.
 */
public final class MongoAccessLog implements AccessLog, TopicSink<ReadRecord> {
  /** The collection: {@code <view>_<generation>}, as those of the other views. */
  public static final String GENERATION = "accesslog_1";

  private static final int DUPLICATE_KEY = 11000;
  private static final String ID = "_id";
  private static final String ORGANISATION = "organisation";
  private static final String PERSON = "person";
  private static final String AT = "at";
  private static final String READ = "read";
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final MongoCollection<Document> collection;
  private final Positions positions;
  private final JsonMapper json;

  private MongoAccessLog(
      MongoCollection<Document> collection, Positions positions, EventCodec codec) {
    this.collection = collection;
    this.positions = positions;
    this.json = codec.mapper();
  }

  static MongoAccessLog of(MongoDatabase database, EventCodec codec) {
    var positions =
        new MongoPositions(database.getCollection(ViewCollections.POSITIONS), GENERATION);
    return new MongoAccessLog(database.getCollection(GENERATION), positions, codec);
  }

  @Override
  public Map<Integer, Long> positions(Set<Integer> partitions) {
    collection.createIndex(Indexes.ascending(ORGANISATION, PERSON, AT));
    collection.createIndex(Indexes.ascending(ORGANISATION, AT));
    return positions.load(partitions);
  }

  @Override
  public void accept(List<ReadRecord> batch, Map<Integer, Long> next) {
    try {
      collection.insertMany(
          batch.stream().map(this::write).toList(), new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException refused) {
      if (!refused.getWriteErrors().stream().allMatch(it -> it.getCode() == DUPLICATE_KEY)) {
        throw refused;
      }
    }
    positions.advance(next);
  }

  @Override
  public Optional<ReadsPage> find(ReadsAsked asked) {
    var ours = Filters.eq(ORGANISATION, asked.organisation().value());
    var filters = new ArrayList<Bson>(List.of(ours));
    if (asked.person() != null) {
      filters.add(Filters.eq(PERSON, asked.person().toString()));
    }
    if (asked.from() != null) {
      filters.add(Filters.gte(AT, Date.from(asked.from())));
    }
    if (asked.to() != null) {
      filters.add(Filters.lt(AT, Date.from(asked.to())));
    }
    if (asked.after() != null) {
      var last = collection.find(Filters.and(ours, Filters.eq(ID, asked.after().toString())));
      var place = last.first();
      if (place == null) {
        return Optional.empty();
      }
      filters.add(behind(place));
    }
    return Optional.of(ReadsPage.of(read(Filters.and(filters), asked.limit() + 1), asked.limit()));
  }

  private static Bson behind(Document place) {
    var at = place.getDate(AT);
    return Filters.or(
        Filters.lt(AT, at), Filters.and(Filters.eq(AT, at), Filters.lt(ID, place.getString(ID))));
  }

  private List<ReadRecord> read(Bson filter, int most) {
    var reads = new ArrayList<ReadRecord>();
    for (var document : collection.find(filter).sort(Sorts.descending(AT, ID)).limit(most)) {
      reads.add(json.convertValue(document.get(READ, Document.class), ReadRecord.class));
    }
    return reads;
  }

  private Document write(ReadRecord read) {
    return new Document(ID, read.id().toString())
        .append(ORGANISATION, read.organisation().value())
        .append(PERSON, read.person().toString())
        .append(AT, Date.from(read.at()))
        .append(READ, new Document(json.convertValue(read, FIELDS)));
  }
}
