package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request while it is being made: right at first, then wronged by one fault after another. */
final class Draft {
  /** Half a surrogate pair can be sent as an escape alone. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  final Operation operation;
  final List<String> authorization = new ArrayList<>();
  final Map<String, String> places = new LinkedHashMap<>();
  final List<String> query = new ArrayList<>();
  final List<String> headers = new ArrayList<>();
  final List<String> touched = new ArrayList<>();
  String verb;
  String path;
  String version = "HTTP/1.1";
  String host = "Host: 127.0.0.1";
  @Nullable JsonNode tree;
  byte @Nullable [] bytes;
  @Nullable String contentType;
  @Nullable String length;

  /** Whether it must be refused. */
  boolean wrong;

  /** Whether it is the container that may refuse it, before anybody of ours sees it. */
  boolean crude;

  /** The field of the body that the answer must name. */
  @Nullable String pointer;

  Draft(Operation operation, String caller) {
    this.operation = operation;
    this.verb = operation.verb();
    this.path = operation.path();
    if (!operation.roles().isEmpty()) {
      authorization.add("Bearer {" + caller + "}");
    }
    var example = operation.example();
    if (example != null) {
      tree = example.deepCopy();
      contentType = "application/json";
    }
  }

  /** Marks it as one that must be refused. */
  boolean refused() {
    wrong = true;
    return true;
  }

  /** The same, where a field of the body is to be named. */
  boolean refusedAt(String field) {
    pointer = field;
    return refused();
  }

  /** The same, where Tomcat itself may be the one who refuses. */
  boolean refusedCrudely() {
    crude = true;
    return refused();
  }

  byte[] body() {
    if (bytes != null) {
      return bytes;
    }
    return tree == null ? new byte[0] : ASCII.writeValueAsString(tree).getBytes(UTF_8);
  }

  /** With the places of tokens still in it, see {@link Request}. */
  String head() {
    var target = new StringBuilder(path);
    places.forEach(
        (name, value) -> {
          var at = target.indexOf("{" + name + "}");
          if (at >= 0) {
            target.replace(at, at + name.length() + 2, value);
          }
        });
    if (!query.isEmpty()) {
      target.append('?').append(String.join("&", query));
    }
    var lines = new ArrayList<String>();
    lines.add(verb + " " + target + (version.isEmpty() ? "" : " " + version));
    if (!host.isEmpty()) {
      lines.add(host);
    }
    authorization.forEach(it -> lines.add("Authorization: " + it));
    if (contentType != null) {
      lines.add("Content-Type: " + contentType);
    }
    lines.addAll(headers);
    lines.add(length == null ? "Content-Length: " + body().length : length);
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  /** As text whose characters are bytes. */
  static String raw(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
