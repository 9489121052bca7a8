package be.capas.command.batch.alone;

import be.capas.command.batch.Alone;
import be.capas.command.batch.Item;
import be.capas.command.batch.Reply;
import be.capas.command.batch.ledger.StoredLedger;
import be.capas.command.edge.Accepted;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.inner.InnerRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the commands of one request, each as if it had come alone. */
final class AsAlone implements Alone {
  static final int TOO_LARGE = 413;

  /** After so many an alarm is reduced to what matters most, however much of it could be saved. */
  private static final int ROUNDS = 10;

  private final Ways ways;
  private final StoredLedger ledger;
  private final Caller caller;
  private final Instant receivedAt;
  private final HttpServletRequest batch;
  private final HttpServletResponse response;

  AsAlone(
      Ways ways,
      StoredLedger ledger,
      Caller caller,
      Instant receivedAt,
      HttpServletRequest batch,
      HttpServletResponse response) {
    this.ways = ways;
    this.ledger = ledger;
    this.caller = caller;
    this.receivedAt = receivedAt;
    this.batch = batch;
    this.response = response;
  }

  @Override
  public Reply carryOut(Item item) {
    var path = ways.resolve(item.path(), caller.organisation());
    var part = Salvage.whole(item.body(), item.key() != null);
    var caught = handIn(item, path, part);
    for (int round = 1; item.isAlarm() && isUnreadable(caught) && !part.isBare(); round++) {
      part = round < ROUNDS || part.isEssential() ? part.after(caught) : part.essentials();
      caught = handIn(item, path, part);
    }
    return reply(item, path, part.dropped(), caught);
  }

  private static boolean isUnreadable(Caught caught) {
    return caught.status() >= 400 && !caught.mayChange() && caught.status() != 403;
  }

  private Caught handIn(Item item, String path, Salvage part) {
    var bytes = part.body() == null ? new byte[0] : ways.write(part.body());
    if (bytes.length > ways.maxBody()) {
      return new Caught(TOO_LARGE, ways.tooLarge(), null, null, null);
    }
    var request = InnerRequest.post(batch, "/api/" + path, bytes);
    if (part.keyed()) {
      request.with("Idempotency-Key", "\"" + item.key() + "\"");
    }
    if (item.version() != null && !item.isAlarm()) {
      request.with(HttpHeaders.IF_MATCH, "\"" + item.version() + "\"");
    }
    var turn = ledger.turn(item, answer -> done(answer, part.dropped()));
    return ways.counter().handIn(request, batch, response, turn);
  }

  private Reply done(ResponseEntity<Accepted> answer, List<String> dropped) {
    var headers = answer.getHeaders();
    return Reply.done(
        answer.getStatusCode().value(),
        ways.tree(answer.getBody()),
        headers.getFirst(HttpHeaders.LOCATION),
        headers.getFirst(Position.HEADER),
        dropped);
  }

  private Reply reply(Item item, String path, List<String> dropped, Caught caught) {
    if (caught.isDone()) {
      return Reply.done(
          caught.status(), caught.body(), caught.location(), caught.position(), dropped);
    }
    if (caught.mayChange()) {
      return Reply.again(caught.status(), caught.body(), caught.retryAfter());
    }
    if (caught.isAheadOfTime() && BothFacts.isSoon(item, receivedAt)) {
      return Reply.again(caught.status(), caught.body(), null);
    }
    var problem = lasting(caught.body());
    return caught.isConflict()
        ? Reply.conflict(
            caught.status(), problem, ways.bothFacts().of(item, path, caller, receivedAt))
        : Reply.refused(caught.status(), problem);
  }

  /** Without what belongs to this one request. */
  private static JsonNode lasting(JsonNode problem) {
    if (problem instanceof ObjectNode fields) {
      fields.remove(List.of("traceId", "instance"));
    }
    return problem;
  }
}
