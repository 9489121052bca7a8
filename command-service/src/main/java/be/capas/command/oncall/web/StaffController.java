package be.capas.command.oncall.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Intake;
import be.capas.command.oncall.domain.OnCallCommand.DeclareAbsence;
import be.capas.command.oncall.domain.OnCallCommand.EndAbsence;
import be.capas.command.oncall.domain.OnCallCommand.SetMemberProfile;
import be.capas.command.oncall.web.StaffBodies.AbsenceBody;
import be.capas.command.oncall.web.StaffBodies.MemberBody;
import be.capas.command.oncall.web.StaffBodies.ReturnBody;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who can be called, and when they are not there. */
@RestController
@RequestMapping("/api/rosters")
@AllowedRoles({COORDINATOR, ADMINISTRATOR})
class StaffController {
  private final OnCallDesk desk;

  StaffController(OnCallDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/members")
  ResponseEntity<Accepted> setProfile(@Valid @RequestBody MemberBody body, Intake intake) {
    return desk.take(
        intake, body, errand -> new SetMemberProfile(body.member(), errand.act(body.occurredAt())));
  }

  @PostMapping("/absences")
  ResponseEntity<Accepted> declareAbsence(@Valid @RequestBody AbsenceBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            new DeclareAbsence(body.absence(errand.receivedAt()), errand.act(body.occurredAt())));
  }

  @PostMapping("/returns")
  ResponseEntity<Accepted> endAbsence(@Valid @RequestBody ReturnBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> new EndAbsence(body.who(), body.at(), errand.act(body.occurredAt())));
  }
}
