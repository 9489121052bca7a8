package be.capas.contract.filrouge;

import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.filrouge.facts.Fact;
import be.capas.contract.id.PartnerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties the person to the house, to care or to people, and where it stands.
 *
 * @param kind to what sort of people; absent for the house and for care
 * @param partner to which service; absent for the house and for people
 * @param at since when it stands there
 * @param event the event that proves it
 */
public record LinkStanding(
    To to,
    @Nullable LinkKind kind,
    @Nullable PartnerId partner,
    State state,
    Instant at,
    UUID event) {

  /** What a link is to. */
  public enum To {
    /** The cell and its antennas, while an accompaniment is known. */
    HOUSE,
    /** A partner service, by a handoff. */
    CARE,
    /** Family, neighbours, friends and the like. */
    PEOPLE
  }

  /** How far a link has come, and whether it holds. */
  public enum State {
    /** Wanted, and nobody has tried yet. */
    TO_INITIATE,
    /** Tried or asked for; they have not met yet. */
    INITIATED,
    /** They have met. */
    ACTIVE,
    /** A signal says that it may not hold. */
    AT_RISK,
    /** It does not hold any more. */
    BROKEN,
    /** It was lost and is there again. */
    RESTORED,
    /** It is over, or it will not come about. */
    ENDED
  }

  static LinkStanding toHouse(State state, Fact fact) {
    return new LinkStanding(To.HOUSE, null, null, state, fact.at(), fact.event());
  }

  static LinkStanding toCare(@Nullable PartnerId partner, State state, Fact fact) {
    return new LinkStanding(To.CARE, null, partner, state, fact.at(), fact.event());
  }

  static LinkStanding toPeople(LinkKind kind, Fact fact) {
    return new LinkStanding(To.PEOPLE, kind, null, State.RESTORED, fact.at(), fact.event());
  }
}
