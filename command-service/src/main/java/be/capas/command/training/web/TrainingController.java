package be.capas.command.training.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.When;
import be.capas.command.training.domain.TrainingCommand.CompleteTraining;
import be.capas.command.training.domain.TrainingCommand.Enrol;
import be.capas.command.training.domain.TrainingCommand.ProgrammeTraining;
import be.capas.command.training.domain.TrainingCommand.RecordAttendance;
import be.capas.command.training.domain.TrainingCommand.ScheduleTrainingSession;
import be.capas.command.training.web.TrainingBodies.Attendance;
import be.capas.command.training.web.TrainingBodies.Enrolment;
import be.capas.command.training.web.TrainingBodies.Programme;
import be.capas.command.training.web.TrainingBodies.SessionDay;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.TrainingId;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Training of staff: programmed by the cell, open to every worker. */
@RestController
@RequestMapping("/api/trainings")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class TrainingController {
  private final CommandDesk desk;

  TrainingController(CommandDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<Accepted> programme(@Valid @RequestBody Programme body, Intake intake) {
    return desk.take(
        intake,
        NewIds.value(body.id()),
        body,
        errand -> Outcome.created(errand.open(command(body, errand)), "/api/trainings"));
  }

  private static ProgrammeTraining command(Programme body, Errand errand) {
    return new ProgrammeTraining(
        NewIds.orNew(body.id(), TrainingId::new),
        body.topic(),
        body.title(),
        body.operator(),
        body.plan(),
        errand.act(body.occurredAt()));
  }

  @PostMapping("/{id}/sessions")
  ResponseEntity<Accepted> schedule(
      @PathVariable TrainingId id, @Valid @RequestBody SessionDay body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new ScheduleTrainingSession(
                id, body.session(), body.kind(), body.at(), errand.act(body.occurredAt())));
  }

  /** Workers enrol themselves; the cell enrols whoever asks it to. */
  @PostMapping("/{id}/enrolments")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> enrol(
      @PathVariable TrainingId id,
      @Valid @RequestBody(required = false) @Nullable Enrolment body,
      Intake intake) {
    var enrolment = Objects.requireNonNullElse(body, Enrolment.MINE);
    var who = participant(enrolment, intake.caller());
    return desk.send(
        intake, enrolment, errand -> new Enrol(id, who, errand.act(enrolment.occurredAt())));
  }

  private static ActorId participant(Enrolment body, Caller caller) {
    var who = Objects.requireNonNullElseGet(body.participant(), caller::id);
    if (!who.equals(caller.id()) && !caller.is(PSYCHOLOGIST) && !caller.is(COORDINATOR)) {
      throw new ProblemException(
          Problem.of("not-yourself", HttpStatus.FORBIDDEN, "You enrol nobody but yourself.")
              .field("/participant", "not-yourself", "is somebody else"));
    }
    return who;
  }

  @PostMapping("/{id}/attendance")
  ResponseEntity<Accepted> record(
      @PathVariable TrainingId id, @Valid @RequestBody Attendance body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new RecordAttendance(
                id, body.session(), Set.copyOf(body.present()), errand.act(body.occurredAt())));
  }

  @PostMapping("/{id}/completion")
  ResponseEntity<Accepted> complete(
      @PathVariable TrainingId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.send(
        intake, when, errand -> new CompleteTraining(id, errand.act(when.occurredAt())));
  }
}
