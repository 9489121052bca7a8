package be.capas.bench.sealing;

import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.databind.json.JsonMapper;

/** Each request reads the whole timeline of one of some people: ten narratives and a name. */
final class Timelines implements Load {
  private static final int HELP_REQUESTS = 10;
  private static final int ATTEMPTS = 600;
  private static final JsonMapper JSON = new JsonMapper();

  private final Client queries;
  private final int callers;
  private final AtomicReferenceArray<String> people;
  private final AtomicInteger turn = new AtomicInteger();

  private Timelines(Client queries, int callers, AtomicReferenceArray<String> people) {
    this.queries = queries;
    this.callers = callers;
    this.people = people;
  }

  /** Makes the people, and waits until the query-service knows all about them. */
  static Timelines of(Client commands, Client queries, int callers, int count) {
    var people = new AtomicReferenceArray<String>(count);
    Together.forEach(callers, count, i -> people.set(i, person(commands)));
    Together.forEach(callers, count, i -> awaitTold(queries, people.get(i)));
    return new Timelines(queries, callers, people);
  }

  private static String person(Client commands) throws IOException, InterruptedException {
    var person = commands.create("/api/persons", Bodies.person());
    for (int i = 0; i < HELP_REQUESTS; i++) {
      commands.post("/api/persons/" + person + "/help-requests", Bodies.HELP_REQUEST);
    }
    return person;
  }

  private static void awaitTold(Client queries, String person)
      throws IOException, InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        if (JSON.readTree(queries.get(timeline(person))).get("entries").size() > HELP_REQUESTS) {
          return;
        }
      } catch (IOException notYet) {
        // unknown there so far
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("a timeline does not fill");
  }

  private static String timeline(String person) {
    return "/api/persons/" + person + "/timeline?limit=200";
  }

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, this::readNext).runFor(time);
  }

  private void readNext() throws IOException, InterruptedException {
    var next = Math.floorMod(turn.getAndIncrement(), people.length());
    queries.get(timeline(people.get(next)));
  }
}
