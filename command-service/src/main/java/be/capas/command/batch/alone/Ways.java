package be.capas.command.batch.alone;

import be.capas.command.batch.Alone;
import be.capas.command.batch.ledger.StoredLedger;
import be.capas.command.edge.JoinedIds;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What carrying out a command takes. */
@Component
public final class Ways {
  private static final Pattern JOINABLE =
      Pattern.compile(
          "(accompaniments|crises)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(/.*)?");

  private final Counter counter;
  private final BothFacts bothFacts;
  private final JoinedIds joined;
  private final JsonMapper json;
  private final long maxBody;

  Ways(
      Counter counter,
      BothFacts bothFacts,
      JoinedIds joined,
      JsonMapper json,
      @Value("${capas.web.max-body:64KB}") DataSize maxBody) {
    this.counter = counter;
    this.bothFacts = bothFacts;
    this.joined = joined;
    this.json = json;
    this.maxBody = maxBody.toBytes();
  }

  /** The way for the commands of one request. */
  public Alone of(
      StoredLedger ledger,
      Caller caller,
      Instant receivedAt,
      HttpServletRequest batch,
      HttpServletResponse response) {
    return new AsAlone(this, ledger, caller, receivedAt, batch, response);
  }

  Counter counter() {
    return counter;
  }

  BothFacts bothFacts() {
    return bothFacts;
  }

  /** The size of a body that is taken alone. */
  long maxBody() {
    return maxBody;
  }

  /**
   * The path with the id of what is open in place of one that the device chose for it: whoever asks
   * for help offline goes on under an id of its own, and joins what was open all the time.
   */
  String resolve(String path, OrganisationId organisation) {
    var named = JOINABLE.matcher(path);
    if (!named.matches()) {
      return path;
    }
    var rest = named.group(3) == null ? "" : named.group(3);
    var id = joined.standsFor(organisation, UUID.fromString(named.group(2)));
    return named.group(1) + "/" + id + rest;
  }

  byte[] write(JsonNode body) {
    return json.writeValueAsBytes(body);
  }

  JsonNode tree(@Nullable Object value) {
    return json.valueToTree(value);
  }

  JsonNode tooLarge() {
    return problem(
        Problem.of(
            "body-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            "A command is larger than " + maxBody + " bytes."));
  }

  /** A problem of our own in the form of all others. */
  public JsonNode problem(Problem problem) {
    return json.valueToTree(ProblemWriter.form(problem));
  }
}
