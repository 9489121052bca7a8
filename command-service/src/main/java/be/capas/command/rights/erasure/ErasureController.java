package be.capas.command.rights.erasure;

import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErasureCause;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The right to be forgotten, and the proof that it was done. */
@RestController
@RequestMapping("/api/persons/{id}")
@AllowedRoles(DATA_PROTECTION_OFFICER)
class ErasureController {
  private final CommandDesk desk;
  private final Erasures erasures;
  private final Receipts receipts;

  ErasureController(CommandDesk desk, Erasures erasures, Receipts receipts) {
    this.desk = desk;
    this.erasures = erasures;
    this.receipts = receipts;
  }

  record Proof(PersonId person, List<Receipt> erasures) {}

  @PostMapping("/erasure")
  ResponseEntity<Accepted> erase(
      @PathVariable PersonId id, @Valid @RequestBody Erasure body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            Outcome.done(
                erasures.erase(
                    id, body.part(), ErasureCause.REQUESTED, errand, body.occurredAt())));
  }

  @AsCsv(of = Receipt.class, rows = "erasures")
  @GetMapping("/erasures")
  Proof proof(@PathVariable PersonId id, Caller caller) {
    return new Proof(id, receipts.of(id, caller.organisation()));
  }
}
