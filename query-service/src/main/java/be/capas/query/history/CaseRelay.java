package be.capas.query.history;

import be.capas.contract.RelayEvent;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.RelayId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person taken over for an institution.
 *
 * @param institution absent, as are {@code until} and {@code takenAt}, while only its end is known
 * @param until when the institution is to take the person back
 * @param returnedAt absent while it runs
 */
public record CaseRelay(
    RelayId id,
    @Nullable PartnerId institution,
    @Nullable Instant until,
    @Nullable Instant takenAt,
    @Nullable Instant returnedAt) {

  static CaseRelay of(RelayId id) {
    return new CaseRelay(id, null, null, null, null);
  }

  CaseRelay fold(RelayEvent event, Instant at) {
    return switch (event) {
      case RelayTaken it -> new CaseRelay(id, it.institution(), it.until(), at, returnedAt);
      case RelayReturned _ -> new CaseRelay(id, institution, until, takenAt, at);
    };
  }

  /** Over with the accompaniment, if it was not before. */
  CaseRelay endedBy(Instant at) {
    return returnedAt == null ? new CaseRelay(id, institution, until, takenAt, at) : this;
  }
}
