package be.capas.scenario;

import be.capas.platform.apidoc.Committed;
import be.capas.platform.conformance.Conformance;
import be.capas.scenario.client.Answer;
import be.capas.scenario.client.Witness;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Judges every answer of the services by their committed documents of OpenAPI. */
public final class ByTheDocuments implements Witness {
  private static final List<Conformance> DOCUMENTS =
      Stream.of("command-service", "query-service", "notification-service")
          .map(it -> Conformance.by(Committed.current(it)))
          .toList();
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
    JUDGED.add(
        request.method() + " " + document.template(request.method(), path) + " " + answer.status());
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
