package be.capas.command.edge;

import be.capas.platform.web.Position;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/**
 * An answer on its way out.
 *
 * @param repeated whether it was given before
 */
record Response(Answer answer, boolean repeated) {
  static final String EVENTS = "Capas-Events";
  static final String REPLAYED = "Idempotency-Replayed";

  ResponseEntity<Accepted> toEntity() {
    var response =
        ResponseEntity.status(answer.status())
            .eTag("\"" + answer.version() + "\"")
            .header(Position.HEADER, answer.position())
            .header(EVENTS, Integer.toString(answer.events()));
    if (answer.location() != null && answer.status() == Answer.CREATED) {
      response.location(URI.create(answer.location()));
    }
    if (repeated) {
      response.header(REPLAYED, "true");
    }
    return response.body(
        new Accepted(
            answer.id(),
            answer.version(),
            answer.warnings(),
            answer.instruction(),
            answer.likelyDuplicates()));
  }
}
