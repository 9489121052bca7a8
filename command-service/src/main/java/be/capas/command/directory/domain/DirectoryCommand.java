package be.capas.command.directory.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an entry of the directory. */
public sealed interface DirectoryCommand extends Command {
  PartnerServiceId service();

  @Override
  default PartnerServiceId target() {
    return service();
  }

  /**
   * Enter a partner service. That each partner has one entry is for the caller to see to: an entry
   * knows no other.
   *
   * @param partner by what handoffs name it, for good
   */
  record ListPartnerService(
      PartnerServiceId service, PartnerId partner, ServiceProfile profile, Act act)
      implements DirectoryCommand {}

  /** Let the entry say this from now on, whole; takes a suspended service in again. */
  record RelistPartnerService(PartnerServiceId service, ServiceProfile profile, Act act)
      implements DirectoryCommand {}

  /**
   * Say how many people it could take: the partner itself, or the house where it told so.
   *
   * @param places free now; not negative
   * @param expectedWaitDays until a first appointment; absent where nobody can say
   */
  record ReportCapacity(
      PartnerServiceId service, int places, @Nullable Integer expectedWaitDays, Act act)
      implements DirectoryCommand {}

  /** Ask nothing of it for now. */
  record SuspendPartnerService(PartnerServiceId service, SuspensionReason reason, Act act)
      implements DirectoryCommand {}
}
