package be.capas.query.directory;

import be.capas.contract.DirectoryEvent;
import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the directory.
 *
 * @param since when it came to stand where it stands
 * @param suspendedFor why nothing is asked of it; absent while it may be asked
 * @param capacity the latest that was so, whenever it was told; absent until somebody says
 */
public record PartnerService(
    PartnerServiceId service,
    OrganisationId organisation,
    PartnerId partner,
    ServiceProfile profile,
    State state,
    Instant since,
    @Nullable SuspensionReason suspendedFor,
    @Nullable Capacity capacity) {

  /** Whether it may be asked. */
  public enum State {
    LISTED,
    SUSPENDED
  }

  static PartnerService listed(
      PartnerServiceListed event, @Nullable PartnerService before, Instant at) {
    return new PartnerService(
        event.service(),
        event.organisation(),
        event.partner(),
        event.profile(),
        State.LISTED,
        before == null || before.state == State.SUSPENDED ? at : before.since,
        null,
        before == null ? null : before.capacity);
  }

  PartnerService fold(DirectoryEvent event, Instant at) {
    return switch (event) {
      case PartnerServiceListed it -> listed(it, this, at);
      case CapacityReported it -> reported(new Capacity(it.places(), it.expectedWaitDays(), at));
      case PartnerServiceSuspended it ->
          new PartnerService(
              service, organisation, partner, profile, State.SUSPENDED, at, it.reason(), capacity);
    };
  }

  /** What arrives late does not cover what was so afterwards. */
  private PartnerService reported(Capacity told) {
    var late = capacity != null && told.asOf().isBefore(capacity.asOf());
    return late
        ? this
        : new PartnerService(
            service, organisation, partner, profile, state, since, suspendedFor, told);
  }
}
