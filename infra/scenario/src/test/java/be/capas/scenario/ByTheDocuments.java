package be.capas.scenario;

import be.capas.platform.apidoc.Committed;
import be.capas.platform.conformance.Conformance;
import be.capas.scenario.client.Answer;
import be.capas.scenario.client.Witness;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges every answer of the services by their committed documents of OpenAPI. */
public final class ByTheDocuments implements Witness {
  private static final Map<String, Conformance> SERVICES =
      Stream.of("command-service", "query-service", "notification-service")
          .collect(Collectors.toMap(it -> it, it -> Conformance.by(Committed.current(it))));
  private static final Collection<Conformance> DOCUMENTS = SERVICES.values();
  private static final Answers ANSWERS = new Answers();
  private static final SortedSet<String> COMPLAINTS = new ConcurrentSkipListSet<>();
  private static final SortedSet<String> JUDGED = new ConcurrentSkipListSet<>();

  @Override
  public void saw(HttpRequest request, Answer answer) {
    var path = request.uri().getPath();
    if (!path.startsWith("/api/")) {
      return; // the identity provider, the mails, the machine room
    }
    DOCUMENTS.stream()
        .filter(it -> it.knows(request.method(), path))
        .findFirst()
        .ifPresentOrElse(
            it -> judge(it, request, path, answer),
            () -> COMPLAINTS.add(request.method() + " " + path + " is in no document"));
  }

  private static void judge(Conformance document, HttpRequest request, String path, Answer answer) {
    var type = answer.header("Content-Type").orElse("");
    COMPLAINTS.addAll(
        document.ofAnswer(request.method(), path, answer.status(), type, answer.body()));
    remember(document, request, path, answer);
    JUDGED.add(
        request.method() + " " + document.template(request.method(), path) + " " + answer.status());
  }

  private static void remember(
      Conformance document, HttpRequest request, String path, Answer answer) {
    var json = answer.header("Content-Type").orElse("").startsWith("application/json");
    if (json && answer.status() < 300) {
      SERVICES.forEach(
          (service, it) -> {
            if (it == document) {
              ANSWERS.saw(service, it.operationId(request.method(), path), answer.body());
            }
          });
    }
  }

  /** What was answered, for the examples. */
  static Answers answers() {
    return ANSWERS;
  }

  /** Judges a message of a stream, as it does an answer. */
  static void saw(String path, Listening.Message message) {
    DOCUMENTS.stream()
        .filter(it -> it.knows("GET", path))
        .findFirst()
        .ifPresentOrElse(
            it -> COMPLAINTS.addAll(it.ofMessage("GET", path, message.kind(), message.data())),
            () -> COMPLAINTS.add("GET " + path + " is in no document"));
    JUDGED.add("GET " + path + " streams " + message.kind());
  }

  /** What was not as the documents say; the values themselves may be in it, as all are made up. */
  static SortedSet<String> complaints() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(COMPLAINTS));
  }

  /** Which operations were seen to answer what. */
  static SortedSet<String> judged() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(JUDGED));
  }
}
