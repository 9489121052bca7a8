package be.capas.command.rights.retention;

import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.When;
import be.capas.command.rights.erasure.Erasures;
import be.capas.command.rights.retention.Proposal.State;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.person.ErasureCause;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the retention run proposes, and a human's yes to it. */
@RestController
@RequestMapping("/api/retention/proposals")
@AllowedRoles(DATA_PROTECTION_OFFICER)
class RetentionController {
  private static final int MOST = 200;

  private final CommandDesk desk;
  private final Proposals proposals;
  private final Erasures erasures;

  RetentionController(CommandDesk desk, Proposals proposals, Erasures erasures) {
    this.desk = desk;
    this.proposals = proposals;
    this.erasures = erasures;
  }

  /**
   * A page.
   *
   * @param next what {@code after} must say for the next one; absent on the last
   */
  record Page(List<Proposal> proposals, @Nullable UUID next) {}

  @AsCsv(of = Proposal.class, rows = "proposals")
  @GetMapping
  Page proposals(
      @RequestParam(defaultValue = "OPEN") State state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      Caller caller) {
    var found = proposals.page(caller.organisation(), state, limit, after);
    return found.size() > limit
        ? new Page(found.subList(0, limit), found.get(limit - 1).id())
        : new Page(found, null);
  }

  @PostMapping("/{id}/confirmation")
  ResponseEntity<Accepted> confirm(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.take(intake, when, errand -> confirm(id, when, errand));
  }

  /** Confirmed again it is erased already, and nothing more happens. */
  private Outcome confirm(UUID id, When when, Errand errand) {
    var proposal =
        proposals
            .lock(id, errand.organisation())
            .orElseThrow(() -> Rejected.unknown(Reason.UNKNOWN_PROPOSAL));
    if (proposal.state() == State.WITHDRAWN) {
      throw new Rejected(
          Reason.WRONG_STATE, "This is no longer due.", Map.of("state", "withdrawn"));
    }
    var standing =
        erasures.erase(
            proposal.person(),
            proposal.part(),
            ErasureCause.RETENTION_ENDED,
            errand,
            when.occurredAt());
    proposals.confirm(id, errand.caller().id(), errand.receivedAt());
    return Outcome.done(standing);
  }
}
