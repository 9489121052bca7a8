package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer must be, however odd the request. */
final class Verdict {
  private static final String PROBLEM = "application/problem+json";

  private Verdict() {}

  /** What is wrong with the answer; nothing if it is as it must be. */
  static List<String> complaints(Request request, Reply reply) {
    var complaints = new ArrayList<String>();
    var status = reply.status();
    if (status == 0) {
      return request.crude() ? List.of() : List.of("closed without an answer");
    }
    if (status >= 500 && !isAllowed(request, reply)) {
      complaints.add("answered " + status);
    }
    if (status < 400 && request.wrong()) {
      complaints.add("taken although it is wrong: " + status);
    }
    if (status >= 400 && !request.verb().equals("HEAD") && !isTheContainers(request, reply)) {
      complaints.addAll(ofProblem(request, reply));
    }
    if (status == 401 && reply.header("www-authenticate").isEmpty()) {
      complaints.add("401 without WWW-Authenticate");
    }
    return complaints;
  }

  /**
   * Of the 5xx, HTTP asks for two (RFC 9112, 2.6 and 6.1). Whoever only reads may be asked to come
   * again: for what is not there yet (Capas-After), and where one service waits for another on a
   * busy machine. How often is for {@link Run#statuses()} to tell. Nothing else makes us fail.
   */
  private static boolean isAllowed(Request request, Reply reply) {
    return switch (reply.status()) {
      case 501 -> request.has(WireFaults.CODING);
      case 505 -> request.has(WireFaults.VERSION);
      case 503 -> request.verb().equals("GET") && !reply.header("retry-after").isEmpty();
      default -> false;
    };
  }

  /** What is no HTTP is refused by Tomcat before it knows whose request it is: without a body. */
  private static boolean isTheContainers(Request request, Reply reply) {
    return request.crude()
        && reply.body().length == 0
        && reply.header("connection").equalsIgnoreCase("close");
  }

  private static List<String> ofProblem(Request request, Reply reply) {
    var complaints = new ArrayList<String>();
    if (!reply.header("content-type").startsWith(PROBLEM)) {
      return List.of(reply.status() + " as '" + reply.header("content-type") + "'");
    }
    var problem = parsed(reply);
    if (!problem.path("type").asString("").matches("urn:capas:problem:[a-z0-9-]+")) {
      complaints.add("problem without a type");
    }
    if (problem.path("title").asString("").isBlank()
        || problem.path("detail").asString("").isBlank()) {
      complaints.add("problem without words");
    }
    if (problem.path("status").asInt(0) != reply.status()) {
      complaints.add("problem of another status");
    }
    if (new String(reply.body(), UTF_8).contains("Exception")) {
      complaints.add("tells of our insides");
    }
    var field = request.pointer();
    if (field != null && !names(problem, field)) {
      complaints.add("does not name the field, but says " + problem.path("errors"));
    }
    return complaints;
  }

  private static JsonNode parsed(Reply reply) {
    try {
      return JsonMapper.shared().readTree(reply.body());
    } catch (JacksonException noJson) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** The field itself, what it is in, or something in it. */
  private static boolean names(JsonNode problem, String field) {
    return problem
        .path("errors")
        .valueStream()
        .map(it -> it.path("pointer").asString(""))
        .filter(it -> !it.isEmpty())
        .anyMatch(it -> (field + "/").startsWith(it + "/") || it.startsWith(field + "/"));
  }
}
