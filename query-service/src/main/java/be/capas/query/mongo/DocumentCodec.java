package be.capas.query.mongo;

import be.capas.platform.codec.EventCodec;
import be.capas.query.feed.Folded;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of a view as BSON: {@code {_id, v, streams: {<stream>: <sequence>}, view: {...}}},
 * where {@code view} has a field for every field, to be read and queried.
 */
final class DocumentCodec {
  static final String KEY = "_id";
  static final String VERSION = "v";
  static final String STREAMS = "streams";
  static final String VIEW = "view";

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JsonMapper json;

  DocumentCodec(EventCodec events) {
    json = events.mapper().rebuild().addModule(new RecordedModule()).build();
  }

  /** The document as it is to be stored, one version on. */
  <V> Document write(Folded<V> folded) {
    var streams = new Document();
    folded.streams().forEach((stream, sequence) -> streams.append(stream.toString(), sequence));
    return new Document(KEY, folded.key().toString())
        .append(VERSION, folded.version() + 1)
        .append(STREAMS, streams)
        .append(VIEW, new Document(json.convertValue(folded.view(), FIELDS)));
  }

  <V> Folded<V> read(Document document, Class<V> type) {
    return new Folded<>(
        UUID.fromString(document.getString(KEY)),
        version(document),
        streams(document),
        json.convertValue(document.get(VIEW, Document.class), type));
  }

  static long version(Document document) {
    return document.getLong(VERSION);
  }

  static TreeMap<UUID, Long> streams(Document document) {
    var streams = new TreeMap<UUID, Long>();
    document
        .get(STREAMS, Document.class)
        .forEach((id, last) -> streams.put(UUID.fromString(id), ((Number) last).longValue()));
    return streams;
  }
}
