package be.capas.command.handoff.web;

import static be.capas.command.rule.Reason.UNKNOWN_HANDOFF;
import static be.capas.contract.sealing.SealedField.HANDOFF_REMARK;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.handoff.domain.HandoffCommand.AnnounceDischarge;
import be.capas.command.handoff.domain.HandoffCommand.PutOnWaitingList;
import be.capas.command.handoff.domain.HandoffCommand.ReturnThread;
import be.capas.command.handoff.web.HandoffBodies.Discharge;
import be.capas.command.handoff.web.HandoffBodies.GivingBack;
import be.capas.command.handoff.web.HandoffBodies.WaitingList;
import be.capas.command.rule.Rejected;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.HandoffId;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The partner cannot take the person yet, gives them back, or sends them home: by itself, with its
 * own token, or told by telephone to the sender.
 */
@RestController
@AllowedRoles({PARTNER, SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class LettingGoController {
  private final CommandDesk desk;
  private final Seals seals;
  private final LiaisonSettings times;

  LettingGoController(CommandDesk desk, Seals seals, LiaisonSettings times) {
    this.desk = desk;
    this.seals = seals;
    this.times = times;
  }

  @PostMapping("/api/handoffs/{id}/waiting-list")
  ResponseEntity<Accepted> waitlist(
      @PathVariable HandoffId id,
      @Valid @RequestBody(required = false) @Nullable WaitingList body,
      Intake intake) {
    var wait = Objects.requireNonNullElse(body, WaitingList.UNTIL_WHENEVER);
    return desk.send(
        intake,
        wait,
        errand -> new PutOnWaitingList(id, wait.expectedWaitDays(), errand.act(wait.occurredAt())));
  }

  @PostMapping("/api/handoffs/{id}/return")
  ResponseEntity<Accepted> giveBack(
      @PathVariable HandoffId id, @Valid @RequestBody GivingBack body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new ReturnThread(
                id,
                body.reason(),
                remark(id, body.remark(), errand),
                errand.act(body.occurredAt())));
  }

  /** The handoff by which it took the person is named in the body, and may be nobody's. */
  @PostMapping("/api/discharges")
  ResponseEntity<Accepted> discharge(@Valid @RequestBody Discharge body, Intake intake) {
    return desk.take(intake, body, errand -> discharge(body, errand));
  }

  private Outcome discharge(Discharge body, Errand errand) {
    try {
      return Outcome.done(
          errand.send(
              new AnnounceDischarge(
                  body.handoff(),
                  body.at(),
                  remark(body.handoff(), body.remark(), errand),
                  times.of(errand.organisation()),
                  errand.act(body.occurredAt()))));
    } catch (Rejected no) {
      throw no.reason() == UNKNOWN_HANDOFF ? WrongReference.unknown("handoff", "/handoff") : no;
    }
  }

  private @Nullable Sealed remark(HandoffId id, @Nullable String remark, Errand errand) {
    return seals.about(id, errand.organisation(), UNKNOWN_HANDOFF).seal(HANDOFF_REMARK, remark);
  }
}
