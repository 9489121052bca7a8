package be.capas.contract.filrouge.facts;

import java.util.Comparator;

/** That the person was met. */
public record Contact(Kind kind, Fact fact) {
  static final Comparator<Contact> LATEST_FIRST = Comparator.comparing(Contact::fact).reversed();

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
}
