package be.capas.contract.filrouge.facts;

import org.jspecify.annotations.Nullable;

/** That the person was met. */
public record Contact(Kind kind, Fact fact) {
  /** What counts as having met the person. */
  public enum Kind {
    VISIT,
    INTERVIEW,
    /** Somebody went along to a service. */
    SERVICE_ACCOMPANIED,
    /** Somebody who could not be found was reached again. */
    CONTACT_RESTORED,
    APPOINTMENT,
    FIRST_CONTACT,
    INTERVENTION,
    STABILISATION
  }

  /** The later of two, whichever became known first. */
  Contact orLater(@Nullable Contact other) {
    return other == null || fact.compareTo(other.fact) >= 0 ? this : other;
  }
}
