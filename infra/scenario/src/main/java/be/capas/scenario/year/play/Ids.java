package be.capas.scenario.year.play;

import be.capas.scenario.year.Resident;
import be.capas.scenario.year.quota.Seeds;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids as devices would choose them (version 7), told from the run, the resident and a number: asked
 * again, the same. Another run of the same year has others, so it can be played beside the first.
 *
 * @param run tells this run from others
 * @param begun when it began, which version 7 starts with
 */
public record Ids(long run, Instant begun) {
  private static final int RANDOM_BITS = 12;
  private static final long VERSION = 7L << RANDOM_BITS;
  private static final long VARIANT = 1L << 63;
  private static final long VARIANT_BITS = 3L << 62;

  /** What has an id. */
  enum Kind {
    PERSON,
    ACCOMPANIMENT,
    CRISIS,
    HANDOFF,
    KEY,
    EVENT
  }

  /** The resident's own. */
  public UUID person(Resident resident) {
    return of(Kind.PERSON, resident, 0);
  }

  /** One of the resident's accompaniments. */
  public UUID accompaniment(Resident resident, int number) {
    return of(Kind.ACCOMPANIMENT, resident, number);
  }

  /** One of the resident's crises. */
  public UUID crisis(Resident resident, int number) {
    return of(Kind.CRISIS, resident, number);
  }

  /** One of the resident's handoffs. */
  public UUID handoff(Resident resident, int number) {
    return of(Kind.HANDOFF, resident, number);
  }

  /** The idempotency key of one of the resident's acts. */
  public UUID key(Resident resident, int act) {
    return of(Kind.KEY, resident, act);
  }

  /** One of the events that follow, where they are written without a service. */
  public UUID event(Resident resident, int number) {
    return of(Kind.EVENT, resident, number);
  }

  private UUID of(Kind kind, Resident resident, int number) {
    var ofKind = Seeds.mix(run, kind.name().hashCode());
    var high = Seeds.mix(ofKind, resident.number());
    var low = Seeds.mix(high, number);
    var random = Seeds.mix(low, number) & ((1L << RANDOM_BITS) - 1);
    return new UUID(
        begun.toEpochMilli() << Short.SIZE | VERSION | random, VARIANT | (low & ~VARIANT_BITS));
  }
}
