package be.capas.command.rights.retention;

import be.capas.contract.id.PersonId;
import be.capas.contract.person.FilePart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A part of a file that is kept longer than it should be.
 *
 * @param ground a code for what asked to keep it
 * @param lastContact from when that counted
 * @param freeFrom since when it may go
 * @param goneBy by when it has to
 */
record Proposal(
    UUID id,
    PersonId person,
    FilePart part,
    String ground,
    LocalDate lastContact,
    LocalDate freeFrom,
    LocalDate goneBy,
    Instant proposedAt,
    State state) {
  /** What came of it. */
  enum State {
    OPEN,
    /** A human said yes, and it was erased. */
    CONFIRMED,
    /** It is no longer due: somebody had to do with the person again, or it is gone already. */
    WITHDRAWN
  }
}
