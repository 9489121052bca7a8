package be.capas.contract.filrouge.facts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** That the person was met. */
public record Contact(Kind kind, Fact fact) {
  /** One is looked back on; the others are there in case that one is taken back. Our choice. */
  static final int KEPT = 50;

  private static final Comparator<Contact> LATEST_FIRST =
      Comparator.comparing(Contact::fact).reversed();

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

  /** Those of them that are kept, the latest first. */
  static List<Contact> latest(Stream<Contact> contacts) {
    return contacts.sorted(LATEST_FIRST).limit(KEPT).toList();
  }
}
