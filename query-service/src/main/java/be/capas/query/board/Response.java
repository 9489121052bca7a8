package be.capas.query.board;

import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a crisis.
 *
 * @param contactAt when a psychologist was with the person
 * @param outcome how it came to rest
 */
public record Response(
    State state,
    @Nullable ActorId claimedBy,
    @Nullable Instant claimedAt,
    @Nullable Instant contactAt,
    @Nullable Instant stabilisedAt,
    @Nullable CrisisOutcome outcome,
    @Nullable Instant nextContactDue) {
  static final Response NONE = new Response(State.RAISED, null, null, null, null, null, null);

  /** How far a crisis has come. */
  public enum State {
    RAISED,
    CLAIMED,
    ON_SCENE,
    STABILISED
  }

  Response claimed(ActorId by, Instant at) {
    return new Response(State.CLAIMED, by, at, contactAt, null, null, null);
  }

  /** Nobody is on it any more. */
  Response lost() {
    return NONE;
  }

  Response arrived(Instant at) {
    return new Response(State.ON_SCENE, claimedBy, claimedAt, at, null, null, null);
  }

  Response atRest(Instant at, CrisisOutcome how, @Nullable Instant nextContact) {
    return new Response(State.STABILISED, claimedBy, claimedAt, contactAt, at, how, nextContact);
  }
}
