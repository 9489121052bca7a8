package be.capas.scenario.year.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Counts of a report of indicators, by what they are told apart.
 *
 * @param counts by the values of a row, and in it by indicator
 */
record Tally(Map<List<String>, Map<String, Long>> counts) {

  /** What {@code GET /api/indicators} answered. */
  static Tally of(JsonNode report) {
    var counts = new HashMap<List<String>, Map<String, Long>>();
    for (var row : report.path("rows")) {
      var figures = new HashMap<String, Long>();
      for (var figure : row.path("figures")) {
        figures.put(figure.path("indicator").asString(), figure.path("count").asLong());
      }
      counts.put(row.path("values").valueStream().map(JsonNode::asString).toList(), figures);
    }
    return new Tally(counts);
  }

  /** A count; 0 where there is none. */
  long of(String indicator, String... values) {
    return counts.getOrDefault(List.of(values), Map.of()).getOrDefault(indicator, 0L);
  }

  /** The first values of the rows in which the indicator counts anything. */
  Set<String> rowsWith(String indicator) {
    var rows = new TreeSet<String>();
    counts.forEach(
        (values, figures) -> {
          if (figures.getOrDefault(indicator, 0L) > 0) {
            rows.add(values.getFirst());
          }
        });
    return rows;
  }

  /** What came since: the house may have counted others before this year was played. */
  Tally since(Tally before) {
    var more = new HashMap<List<String>, Map<String, Long>>();
    counts.forEach(
        (values, figures) -> {
          var added = new HashMap<String, Long>();
          figures.forEach(
              (indicator, count) -> {
                var earlier = before.counts.getOrDefault(values, Map.of());
                added.put(indicator, count - earlier.getOrDefault(indicator, 0L));
              });
          more.put(values, added);
        });
    return new Tally(more);
  }
}
