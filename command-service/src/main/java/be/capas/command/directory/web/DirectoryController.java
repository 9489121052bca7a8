package be.capas.command.directory.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.command.directory.domain.DirectoryCommand.ListPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.RelistPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.ReportCapacity;
import be.capas.command.directory.domain.DirectoryCommand.SuspendPartnerService;
import be.capas.command.directory.web.DirectoryBodies.Capacity;
import be.capas.command.directory.web.DirectoryBodies.Listing;
import be.capas.command.directory.web.DirectoryBodies.Relisting;
import be.capas.command.directory.web.DirectoryBodies.Suspension;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.gateway.Standing;
import be.capas.command.partners.Partners;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.id.PartnerServiceId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory of partner services: kept by the administration, filled in by the partners. */
@RestController
@RequestMapping("/api/partner-services")
@AllowedRoles(ADMINISTRATOR)
class DirectoryController {
  private final CommandDesk desk;
  private final Partners partners;

  DirectoryController(CommandDesk desk, Partners partners) {
    this.desk = desk;
    this.partners = partners;
  }

  @PostMapping
  ResponseEntity<Accepted> list(@Valid @RequestBody Listing body, Intake intake) {
    return desk.take(
        intake,
        NewIds.value(body.id()),
        body,
        errand -> Outcome.created(open(body, errand), "/api/partner-services"));
  }

  private Standing open(Listing body, Errand errand) {
    partners
        .entryOf(body.partner(), errand.organisation())
        .ifPresent(
            entry -> {
              throw new Rejected(
                  Reason.PARTNER_ALREADY_LISTED,
                  "The directory has an entry for this partner.",
                  Map.of("service", entry.toString()));
            });
    return errand.open(
        new ListPartnerService(
            NewIds.orNew(body.id(), PartnerServiceId::new),
            body.partner(),
            body.profile(),
            errand.act(body.occurredAt())));
  }

  @PostMapping("/{id}/listing")
  ResponseEntity<Accepted> relist(
      @PathVariable PartnerServiceId id, @Valid @RequestBody Relisting body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand -> new RelistPartnerService(id, body.profile(), errand.act(body.occurredAt())));
  }

  /** By the partner itself, with its own token, or told by telephone to the cell. */
  @PostMapping("/{id}/capacity")
  @AllowedRoles({PARTNER, ADMINISTRATOR, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> report(
      @PathVariable PartnerServiceId id, @Valid @RequestBody Capacity body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new ReportCapacity(
                id, body.places(), body.expectedWaitDays(), errand.act(body.occurredAt())));
  }

  @PostMapping("/{id}/suspension")
  ResponseEntity<Accepted> suspend(
      @PathVariable PartnerServiceId id, @Valid @RequestBody Suspension body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand -> new SuspendPartnerService(id, body.reason(), errand.act(body.occurredAt())));
  }
}
