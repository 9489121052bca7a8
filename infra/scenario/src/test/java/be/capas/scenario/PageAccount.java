package be.capas.scenario;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the notification-service says of the paging for a crisis, as coordinators read it. */
record PageAccount(UUID crisis, List<Happening> facts, List<Page> pages) {
  private static final String STEP = "step-notified.v1";

  /** One thing that happened. */
  record Happening(UUID event, String kind, Instant recordedAt, JsonNode details) {
    private List<String> people() {
      return details.path("people").valueStream().map(JsonNode::asString).toList();
    }
  }

  /** One try to send a page. */
  record Try(@Nullable String outcome, boolean possibleRepeat) {
    /** Whether it arrived, or nobody knows. */
    boolean mayHaveArrived() {
      return outcome == null || outcome.equals("ACCEPTED") || isUnknown();
    }

    boolean isUnknown() {
      return outcome == null || outcome.equals("UNKNOWN");
    }
  }

  /** One thing told to somebody by one way. */
  record Page(
      UUID id,
      UUID event,
      String kind,
      String recipient,
      String channel,
      String state,
      List<Try> tries) {
    boolean isBecauseOf(Happening cause) {
      return event.equals(cause.event());
    }

    boolean isOpen() {
      return state.equals("QUEUED") || state.equals("RETRYING");
    }

    boolean isTold() {
      return state.equals("SENT") || state.equals("DELIVERED");
    }

    boolean isCancelled() {
      return state.equals("CANCELLED");
    }

    /** How often it was sent although it may have arrived before. */
    long possibleRepeats() {
      return tries.stream().filter(Try::possibleRepeat).count();
    }
  }

  /** Reads it as it is now; an empty one where nothing is known of the crisis yet. */
  static PageAccount of(CellClient cell, URI notifications, UUID crisis) {
    var path = "/api/crises/%s/pages".formatted(crisis);
    try {
      return of(crisis, cell.read("coordinator", notifications.resolve(path)).body());
    } catch (Refused unknown) {
      return new PageAccount(crisis, List.of(), List.of());
    }
  }

  private static PageAccount of(UUID crisis, JsonNode body) {
    return new PageAccount(
        crisis,
        body.path("facts").valueStream().map(PageAccount::happening).toList(),
        body.path("pages").valueStream().map(PageAccount::page).toList());
  }

  private static Happening happening(JsonNode json) {
    return new Happening(
        UUID.fromString(json.path("event").asString()),
        json.path("kind").asString(),
        Instant.parse(json.path("recordedAt").asString()),
        json.path("details"));
  }

  private static Page page(JsonNode json) {
    return new Page(
        UUID.fromString(json.path("id").asString()),
        UUID.fromString(json.path("event").asString()),
        json.path("kind").asString(),
        json.path("recipient").asString(),
        json.path("channel").asString(),
        json.path("state").asString(),
        json.path("attempts").valueStream().map(PageAccount::attempt).toList());
  }

  private static Try attempt(JsonNode json) {
    var outcome = json.path("outcome");
    return new Try(
        outcome.isString() ? outcome.asString() : null,
        json.path("possibleRepeat").asBoolean(false));
  }

  /** When the alarm was recorded. */
  Instant raisedAt() {
    return first("paging-began.v1").orElseThrow().recordedAt();
  }

  /** The first of that kind. */
  Optional<Happening> first(String kind) {
    return facts.stream().filter(it -> it.kind().equals(kind)).findFirst();
  }

  /** The pages that this person was to have. */
  List<Page> to(String person) {
    return pages.stream().filter(it -> it.recipient().equals("actor:" + person)).toList();
  }

  /** Whom a step told and there is no page for; the first step's is because of the alarm. */
  List<String> forgotten() {
    var steps = facts.stream().filter(it -> it.kind().equals(STEP)).toList();
    return steps.stream()
        .flatMap(
            step -> {
              var cause = step.equals(steps.getFirst()) ? facts.getFirst() : step;
              return step.people().stream()
                  .filter(who -> to(who).stream().noneMatch(it -> it.isBecauseOf(cause)))
                  .map(who -> "%s of %s for step %s".formatted(who, crisis, step.event()));
            })
        .toList();
  }
}
