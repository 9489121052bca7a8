package be.capas.query.board;

import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a crisis.
 *
 * @param contactAt when somebody of ours first reached the person, or was with them
 * @param stabilisedAt when it came to rest, or was stood down
 * @param outcome how it came to rest
 * @param stoodDown why it was stood down
 * @param stepsTaken how many steps of the escalation were taken; absent in what was stored before
 *     that was counted
 */
public record Response(
    State state,
    @Nullable ActorId claimedBy,
    @Nullable Instant claimedAt,
    @Nullable Instant contactAt,
    @Nullable Instant stabilisedAt,
    @Nullable CrisisOutcome outcome,
    @Nullable Instant nextContactDue,
    @Nullable StandDownReason stoodDown,
    @Nullable Integer stepsTaken) {
  static final Response NONE =
      new Response(State.RAISED, null, null, null, null, null, null, null, 0);

  /** How far a crisis has come. */
  public enum State {
    RAISED,
    CLAIMED,
    ON_SCENE,
    STABILISED,
    STOOD_DOWN;

    /** Whether nothing more is to be done about it. */
    boolean isTheEnd() {
      return switch (this) {
        case STABILISED, STOOD_DOWN -> true;
        case RAISED, CLAIMED, ON_SCENE -> false;
      };
    }
  }

  /** How many steps of the escalation were taken, as far as was counted. */
  int steps() {
    return Objects.requireNonNullElse(stepsTaken, 0);
  }

  Response claimed(ActorId by, Instant at) {
    return open(State.CLAIMED, by, at, contactAt);
  }

  /** Nobody is on it any more; that the person was reached stays so. */
  Response lost() {
    return open(State.RAISED, null, null, contactAt);
  }

  Response arrived(Instant at) {
    return open(State.ON_SCENE, claimedBy, claimedAt, first(at));
  }

  /** The earliest counts, whichever is told first. */
  Response reached(Instant at) {
    return new Response(
        state,
        claimedBy,
        claimedAt,
        first(at),
        stabilisedAt,
        outcome,
        nextContactDue,
        stoodDown,
        stepsTaken);
  }

  Response paged(int steps) {
    return new Response(
        state,
        claimedBy,
        claimedAt,
        contactAt,
        stabilisedAt,
        outcome,
        nextContactDue,
        stoodDown,
        steps);
  }

  Response atRest(Instant at, CrisisOutcome how, @Nullable Instant nextContact) {
    return new Response(
        State.STABILISED, claimedBy, claimedAt, contactAt, at, how, nextContact, null, stepsTaken);
  }

  Response stoodDown(Instant at, StandDownReason why) {
    return new Response(
        State.STOOD_DOWN, claimedBy, claimedAt, contactAt, at, null, null, why, stepsTaken);
  }

  private Instant first(Instant at) {
    return contactAt == null || at.isBefore(contactAt) ? at : contactAt;
  }

  private Response open(
      State next, @Nullable ActorId by, @Nullable Instant since, @Nullable Instant contact) {
    return new Response(next, by, since, contact, null, null, null, null, stepsTaken);
  }
}
