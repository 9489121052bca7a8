package be.capas.command.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one command of a batch is answered. All but {@link Outcome#AGAIN} is for good: whoever sends
 * the command again gets the same.
 *
 * @param status as alone
 * @param answer the body as alone, if it was done
 * @param location where the new thing is, as alone
 * @param position for {@code Capas-After}, as alone
 * @param dropped what was left out of an alarm that could not be read whole
 * @param problem why not, as alone
 * @param conflict both facts, where the problem is one
 * @param waitsFor the number that must come first, where that is all
 * @param retryAfter seconds after which to come again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reply(
    Outcome outcome,
    int status,
    @Nullable JsonNode answer,
    @Nullable String location,
    @Nullable String position,
    List<String> dropped,
    @Nullable JsonNode problem,
    @Nullable Conflict conflict,
    @Nullable Integer waitsFor,
    @Nullable Integer retryAfter) {

  /** What a device does next. */
  public enum Outcome {
    /** Nothing: it happened. */
    DONE,
    /** Shows it to whoever recorded it: something else stands. */
    CONFLICT,
    /** Shows it: it can never be done. */
    REFUSED,
    /** Keeps it and sends it again. */
    AGAIN
  }

  public Reply {
    dropped = dropped == null ? List.of() : List.copyOf(dropped);
  }

  /** It happened. */
  public static Reply done(
      int status,
      @Nullable JsonNode answer,
      @Nullable String location,
      @Nullable String position,
      List<String> dropped) {
    return new Reply(
        Outcome.DONE, status, answer, location, position, dropped, null, null, null, null);
  }

  /** It did not happen and never will. */
  public static Reply refused(int status, JsonNode problem) {
    return no(Outcome.REFUSED, status, problem, null, null, null);
  }

  /** It did not happen because of something that stands. */
  public static Reply conflict(int status, JsonNode problem, Conflict conflict) {
    return no(Outcome.CONFLICT, status, problem, conflict, null, null);
  }

  /** Not now. */
  public static Reply again(int status, JsonNode problem, @Nullable Integer retryAfter) {
    return no(Outcome.AGAIN, status, problem, null, null, retryAfter);
  }

  /** Not before another. */
  public static Reply waiting(int status, JsonNode problem, int waitsFor) {
    return no(Outcome.AGAIN, status, problem, null, waitsFor, null);
  }

  private static Reply no(
      Outcome outcome,
      int status,
      JsonNode problem,
      @Nullable Conflict conflict,
      @Nullable Integer waitsFor,
      @Nullable Integer retryAfter) {
    return new Reply(
        outcome, status, null, null, null, List.of(), problem, conflict, waitsFor, retryAfter);
  }

  /** Whether it is never answered otherwise. */
  @JsonIgnore
  public boolean isForGood() {
    return outcome != Outcome.AGAIN;
  }
}
