package be.capas.scenario;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.scan.Needle;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What there is of a person besides content, mostly read past every line of the services' own code.
 *
 * @param stored the events about the person as the event store has them, whole rows in their order
 * @param published the same as the topic has them, whole records
 * @param recorded the topic's records of who read the file, whole
 * @param keys the wrapped keys by their names
 * @param terms how many keyed hashes the person is found by
 * @param reads what the data protection officer is shown of who read the file
 * @param notices what the coordinator is shown of who was told
 */
record Traces(
    List<String> stored,
    List<String> published,
    List<String> recorded,
    Map<String, byte[]> keys,
    long terms,
    List<String> reads,
    List<String> notices) {
  private static final String STORED =
      """
      SELECT payloadtype || ' ' || stored::text FROM domainevententry AS stored
      WHERE coalesce(convert_from(metadata, 'UTF8')::jsonb ->> 'person', aggregateidentifier) = ?
      ORDER BY globalindex\
      """;
  private static final String KEYS = "SELECT id, wrapped FROM sealing_keys WHERE id LIKE ?";
  private static final String TERMS = "SELECT count(*) FROM search_terms WHERE person::text = ?";

  /** As they are now. */
  static Traces of(Confidences told, CellClient cell, Addresses addresses) throws SQLException {
    var person = told.person();
    try (var database = DriverManager.getConnection(addresses.database())) {
      return new Traces(
          texts(database, STORED, person.toString()),
          WholeTopic.of(addresses.kafka(), WholeTopic.EVENTS, person),
          WholeTopic.of(addresses.kafka(), WholeTopic.READS, person),
          keys(database, person),
          Long.parseLong(texts(database, TERMS, person.toString()).getFirst()),
          reads(cell, addresses, person),
          notices(cell, addresses, told));
    }
  }

  /** The bytes of the keys, to look for. */
  List<Needle> needles() {
    var needles = new ArrayList<Needle>();
    keys.forEach((name, wrapped) -> needles.add(Needle.of("the wrapped key " + name, wrapped)));
    return needles;
  }

  private static Map<String, byte[]> keys(Connection database, UUID person) throws SQLException {
    var keys = new LinkedHashMap<String, byte[]>();
    try (var query = database.prepareStatement(KEYS)) {
      query.setString(1, person + "/%");
      for (var rows = query.executeQuery(); rows.next(); ) {
        keys.put(rows.getString(1), rows.getBytes(2));
      }
    }
    return keys;
  }

  private static List<String> texts(Connection database, String sql, String parameter)
      throws SQLException {
    var texts = new ArrayList<String>();
    try (var query = database.prepareStatement(sql)) {
      query.setString(1, parameter);
      for (var rows = query.executeQuery(); rows.next(); ) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static List<String> reads(CellClient cell, Addresses addresses, UUID person) {
    var uri = addresses.query().resolve("/api/access-log?limit=200&person=" + person);
    return cell.read("data-protection-officer", uri)
        .body()
        .path("reads")
        .valueStream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> notices(CellClient cell, Addresses addresses, Confidences told) {
    var all = new ArrayList<String>();
    for (var about : List.of("handoff=" + told.handoff(), "crisis=" + told.crisis())) {
      var uri = addresses.notification().resolve("/api/notices?limit=200&" + about);
      var found = cell.read("coordinator", uri).body().path("notices");
      found.valueStream().map(Object::toString).forEach(all::add);
    }
    return all;
  }
}
