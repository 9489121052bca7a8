package be.capas.query.directory.web;

import be.capas.contract.directory.PartnerKind;
import be.capas.contract.directory.Reach;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import be.capas.query.directory.Capacity;
import be.capas.query.directory.PartnerService;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A partner service as it is shown. */
record DirectoryEntry(
    PartnerServiceId service,
    PartnerId partner,
    String name,
    PartnerKind kind,
    Set<ZoneId> zones,
    Set<AgeBand> audience,
    List<String> languages,
    List<Reach> reach,
    PartnerService.State state,
    Instant since,
    @Nullable SuspensionReason suspendedFor,
    @Nullable Capacity capacity) {
  static DirectoryEntry of(PartnerService it) {
    return new DirectoryEntry(
        it.service(),
        it.partner(),
        it.profile().name(),
        it.profile().kind(),
        it.profile().zones(),
        it.profile().audience(),
        it.profile().languages(),
        it.profile().reach(),
        it.state(),
        it.since(),
        it.suspendedFor(),
        it.capacity());
  }
}
