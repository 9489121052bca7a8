package be.capas.command.handoff.web;

import static be.capas.command.rule.Reason.UNKNOWN_HANDOFF;
import static be.capas.contract.sealing.SealedField.APPOINTMENT_PLACE;
import static be.capas.contract.sealing.SealedField.HANDOFF_REMARK;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.When;
import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentMissed;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.handoff.web.HandoffBodies.Appointment;
import be.capas.command.handoff.web.HandoffBodies.Held;
import be.capas.command.handoff.web.HandoffBodies.Refusal;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.HandoffId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The partner's answers: by itself, with its own token, or told by telephone to the sender. */
@RestController
@RequestMapping("/api/handoffs/{id}")
@AllowedRoles({PARTNER, SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class PartnerAnswerController {
  private final CommandDesk desk;
  private final Seals seals;

  PartnerAnswerController(CommandDesk desk, Seals seals) {
    this.desk = desk;
    this.seals = seals;
  }

  @PostMapping("/receipt")
  ResponseEntity<Accepted> receive(
      @PathVariable HandoffId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.send(intake, when, errand -> new ConfirmReceipt(id, errand.act(when.occurredAt())));
  }

  @PostMapping("/acceptance")
  ResponseEntity<Accepted> accept(
      @PathVariable HandoffId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.send(intake, when, errand -> new AcceptHandoff(id, errand.act(when.occurredAt())));
  }

  @PostMapping("/refusal")
  ResponseEntity<Accepted> refuse(
      @PathVariable HandoffId id, @Valid @RequestBody Refusal body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new DeclineHandoff(
                id,
                body.reason(),
                about(id, errand).seal(HANDOFF_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/first-appointment")
  ResponseEntity<Accepted> appoint(
      @PathVariable HandoffId id, @Valid @RequestBody Appointment body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new SetFirstAppointment(
                id,
                body.at(),
                about(id, errand).seal(APPOINTMENT_PLACE, body.place()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/appointment-kept")
  ResponseEntity<Accepted> kept(
      @PathVariable HandoffId id,
      @Valid @RequestBody(required = false) @Nullable Held body,
      Intake intake) {
    var held = Objects.requireNonNullElse(body, Held.THE_LAST);
    return desk.send(
        intake,
        held,
        errand -> new RecordAppointmentKept(id, held.at(), errand.act(held.occurredAt())));
  }

  @PostMapping("/appointment-missed")
  ResponseEntity<Accepted> missed(
      @PathVariable HandoffId id,
      @Valid @RequestBody(required = false) @Nullable Held body,
      Intake intake) {
    var held = Objects.requireNonNullElse(body, Held.THE_LAST);
    return desk.send(
        intake,
        held,
        errand -> new RecordAppointmentMissed(id, held.at(), errand.act(held.occurredAt())));
  }

  private Seals.About about(HandoffId id, Errand errand) {
    return seals.about(id, errand.organisation(), UNKNOWN_HANDOFF);
  }
}
