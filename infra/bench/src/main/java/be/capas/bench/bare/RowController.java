package be.capas.bench.bare;

import be.capas.bench.floor.SampleEvent;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads a body, commits a row, answers as a command would. */
@RestController
class RowController {
  private record Answer(String id, long version) {}

  private final DataSource database;
  private final Map<String, SampleEvent> samples = new ConcurrentHashMap<>();

  RowController(DataSource database) {
    this.database = database;
  }

  /** The row is a copy of the newest event of that name in the event store. */
  @PostMapping("/rows/{event}")
  ResponseEntity<Answer> commit(@PathVariable String event, @RequestBody JsonNode body)
      throws SQLException {
    var sample = samples.get(event);
    if (sample == null) {
      sample = SampleEvent.newest(database, event);
      samples.put(event, sample);
    }
    sample.commit(database);
    return ResponseEntity.created(URI.create("/rows/" + event))
        .eTag("0")
        .body(new Answer(body.path("id").asString(""), 0));
  }
}
