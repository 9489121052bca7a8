package be.capas.bench.history;

import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of somebody who was visited every hour for a long time; all of it became known today.
 *
 * @param opened when help was asked for
 */
record LongFile(String person, Instant opened, Instant lastVisit) {
  /** The file, the request for help and who holds the thread: an event each. */
  static final int BEFORE_VISITS = 3;

  private static final Duration BETWEEN_VISITS = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 200;
  private static final JsonMapper JSON = new JsonMapper();

  /** Makes one of so many events, and waits until the query-service knows all of them. */
  static LongFile make(Client commands, Client queries, int events)
      throws IOException, InterruptedException {
    int visits = events - BEFORE_VISITS;
    var opened =
        Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .minus(BETWEEN_VISITS.multipliedBy(visits + 1L));
    var person = commands.create("/api/persons", Bodies.at(opened, Bodies.person()));
    var accompaniment =
        commands.create(
            "/api/persons/" + person + "/help-requests", Bodies.at(opened, Bodies.HELP_REQUEST));
    var path = "/api/accompaniments/" + accompaniment + "/visits";
    var at = opened;
    // One after the other: each is added to the same stream.
    for (int visit = 0; visit < visits; visit++) {
      at = at.plus(BETWEEN_VISITS);
      commands.post(path, Bodies.at(at, Bodies.VISIT));
    }
    var file = new LongFile(person, opened, at);
    file.awaitTold(queries, accompaniment, visits + 1L);
    return file;
  }

  private void awaitTold(Client queries, String accompaniment, long last)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (known(queries, accompaniment) >= last) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    throw new IllegalStateException("a history does not fill");
  }

  private long known(Client queries, String accompaniment) throws InterruptedException {
    try {
      return JSON.readTree(queries.get(path())).path("position").path(accompaniment).asLong(-1);
    } catch (IOException notYet) {
      return -1;
    }
  }

  void askAsOfNow(Client queries) throws IOException, InterruptedException {
    queries.get(path());
  }

  void askAsOfAnyInstant(Client queries) throws IOException, InterruptedException {
    queries.get(path() + "?asOf=" + anyInstant());
  }

  /** Between the first event and the last. */
  Instant anyInstant() {
    long span = Duration.between(opened, lastVisit).toSeconds();
    return opened.plusSeconds(ThreadLocalRandom.current().nextLong(span + 1));
  }

  private String path() {
    return "/api/persons/" + person + "/history";
  }
}
