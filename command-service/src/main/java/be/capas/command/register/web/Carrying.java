package be.capas.command.register.web;

import be.capas.command.batch.alone.Caught;
import be.capas.command.batch.alone.OneByOne;
import be.capas.command.edge.Accepted;
import be.capas.command.register.Column;
import be.capas.command.register.Instruction;
import be.capas.command.register.Kind;
import be.capas.command.register.MovingIn.Carrier;
import be.capas.command.register.ReportLine.Outcome;
import be.capas.command.register.ReportLine.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Carries out the command of a row by the way that it takes when it is sent alone: the same
 * reading, roles, rules, sealing and uniqueness, in a transaction of its own.
 */
final class Carrying implements Carrier {
  /** What is in the way may be gone soon: so often it is tried at all, with pauses. Our choice. */
  private static final int TRIES = 3;

  private static final int LONGEST_PAUSE_SECONDS = 5;
  private static final String UNKNOWN_PERSON = "unknown-person";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final OneByOne counter;
  private final Kind kind;
  private final boolean dryRun;
  private final Pace pace;
  private final HttpServletRequest around;
  private final HttpServletResponse response;

  Carrying(
      OneByOne counter,
      Kind kind,
      boolean dryRun,
      Pace pace,
      HttpServletRequest around,
      HttpServletResponse response) {
    this.counter = counter;
    this.kind = kind;
    this.dryRun = dryRun;
    this.pace = pace;
    this.around = around;
    this.response = response;
  }

  @Override
  public Result carryOut(Instruction instruction) {
    var result = handIn(instruction);
    for (int tries = 1; tries < TRIES && result.outcome() == Outcome.AGAIN; tries++) {
      result = handIn(instruction);
    }
    return result;
  }

  private Result handIn(Instruction instruction) {
    if (dryRun) {
      pace.keep();
    }
    var watching = new Watching(dryRun);
    var caught = counter.handIn(instruction.path(), instruction.body(), watching, around, response);
    var answer = watching.answer();
    if (answer != null && (dryRun || caught.isDone())) {
      return there(answer, instruction);
    }
    if (caught.mayChange()) {
      pause(caught.retryAfter());
    }
    return Result.not(
        caught.mayChange() ? Outcome.AGAIN : Outcome.REFUSED,
        columns(caught),
        caught.reason(),
        detail(caught.body()));
  }

  private Result there(ResponseEntity<Accepted> answer, Instruction instruction) {
    var body = Objects.requireNonNull(answer.getBody());
    var repeated = answer.getHeaders().containsHeader(REPLAYED);
    var done = dryRun ? Outcome.READY : Outcome.DONE;
    return Result.there(repeated ? Outcome.ALREADY : done, body.id(), note(body, instruction));
  }

  /** Whoever has an open accompaniment keeps it: the row was added to that one. */
  private static String note(Accepted body, Instruction instruction) {
    if (!body.id().equals(instruction.id())) {
      return "joined";
    }
    var alike = body.likelyDuplicates();
    return alike.isEmpty()
        ? ""
        : alike.stream()
            .map(it -> it.person().toString())
            .collect(Collectors.joining("|", "likely-duplicate ", ""));
  }

  private List<String> columns(Caught caught) {
    if (caught.reason().equals(UNKNOWN_PERSON)) {
      return List.of(Kind.PERSON);
    }
    return caught.wrong().stream()
        .flatMap(it -> kind.from(it).stream())
        .map(Column::name)
        .distinct()
        .toList();
  }

  /** What is said of the fields, or else of the whole. */
  private static String detail(JsonNode problem) {
    var fields =
        problem
            .path("errors")
            .valueStream()
            .map(it -> it.path("detail").asString(""))
            .distinct()
            .collect(Collectors.joining("; "));
    return fields.isEmpty() ? problem.path("detail").asString("") : fields;
  }

  private static void pause(@Nullable Integer retryAfter) {
    var seconds = retryAfter == null ? 1 : Math.clamp(retryAfter, 1, LONGEST_PAUSE_SECONDS);
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
  }
}
