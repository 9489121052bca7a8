package be.capas.contract.escalation;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Skills;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step is for: found anew each time that the step is taken.
 *
 * @param roster whose on call, for {@code ON_CALL}; absent for everybody on call
 * @param skills what they must be able to do, for {@code ON_CALL}; absent for nothing in particular
 * @param person for {@code PERSON}
 */
public record Target(
    Kind kind, @Nullable RosterId roster, @Nullable Skills skills, @Nullable ActorId person) {
  /** Who it is, in kind. */
  public enum Kind {
    /** Whoever is on call then. */
    ON_CALL,
    /** One person, on call or not. */
    PERSON,
    /** All coordinators. */
    COORDINATORS
  }

  public Target {
    if ((kind == Kind.PERSON) != (person != null)) {
      throw new IllegalArgumentException("a person is named where a person is meant");
    }
    if (kind != Kind.ON_CALL && (roster != null || skills != null)) {
      throw new IllegalArgumentException("rosters and skills are of those on call");
    }
  }

  /** Whoever is on call, in any roster. */
  public static Target onCall() {
    return new Target(Kind.ON_CALL, null, null, null);
  }

  /** Whoever is on call in a roster. */
  public static Target onCall(RosterId roster) {
    return new Target(Kind.ON_CALL, roster, null, null);
  }

  /** One person. */
  public static Target person(ActorId who) {
    return new Target(Kind.PERSON, null, null, who);
  }

  /** All coordinators. */
  public static Target coordinators() {
    return new Target(Kind.COORDINATORS, null, null, null);
  }
}
