package be.capas.command.accompaniment.domain;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;

/** An accompaniment that runs no more. */
public sealed interface Ended extends Accompaniment {
  /** What is kept of it. */
  Course course();

  /** When it ended. */
  Instant since();

  @Override
  default OrganisationId organisation() {
    return course().organisation();
  }

  @Override
  default PersonId person() {
    return course().person();
  }

  /** The situation is back in balance. */
  record Rebalanced(Course course, Instant since) implements Ended {}

  /** A partner of the mental-health sector took over. */
  record Reoriented(Course course, Instant since) implements Ended {}

  /** It ended otherwise. */
  record Closed(Course course, Instant since) implements Ended {}
}
