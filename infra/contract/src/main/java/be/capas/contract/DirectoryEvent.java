package be.capas.contract;

import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import org.jspecify.annotations.Nullable;

/** What can have happened to a partner service in the directory of an organisation. */
public sealed interface DirectoryEvent extends CellEvent {
  PartnerServiceId service();

  @Override
  default PartnerServiceId stream() {
    return service();
  }

  /**
   * A partner service is in the directory, with this entry from now on, whole. What the entry said
   * before stays in the events before; a suspension ends with it.
   *
   * @param partner by what handoffs and the partner's own token name it
   */
  record PartnerServiceListed(
      PartnerServiceId service,
      OrganisationId organisation,
      PartnerId partner,
      ServiceProfile profile)
      implements DirectoryEvent {}

  /**
   * How many people it could take, as of when this happened.
   *
   * @param places free now
   * @param expectedWaitDays until a first appointment; absent where nobody can say
   */
  record CapacityReported(PartnerServiceId service, int places, @Nullable Integer expectedWaitDays)
      implements DirectoryEvent {}

  /** Nothing is asked of it until it is listed again. */
  record PartnerServiceSuspended(PartnerServiceId service, SuspensionReason reason)
      implements DirectoryEvent {}
}
