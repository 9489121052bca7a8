package be.capas.scenario.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** A header's first value. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** A header that the interface promises. */
  public String required(String name) {
    return header(name).orElseThrow(() -> new IllegalStateException("an answer without " + name));
  }

  /** A text of the body, or the empty one. */
  public String text(String field) {
    return body.path(field).asString("");
  }

  /** The address of the next page, if there is one. */
  public Optional<String> next() {
    return headers.allValues("Link").stream()
        .filter(link -> link.contains("rel=\"next\""))
        .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')))
        .findFirst();
  }
}
