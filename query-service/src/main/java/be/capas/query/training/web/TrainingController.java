package be.capas.query.training.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.TrainingId;
import be.capas.contract.training.TrainingTopic;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.training.Programme;
import be.capas.query.training.Programme.Asked;
import be.capas.query.training.Training;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme of trainings of the caller's organisation. */
@RestController
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class TrainingController {
  private final Programme programme;
  private final Reader<Training> trainings;
  private final Visibility visibility;

  TrainingController(Programme programme, Reader<Training> trainings, Visibility visibility) {
    this.programme = programme;
    this.trainings = trainings;
    this.visibility = visibility;
  }

  record Page(List<TrainingAnswer> entries) {}

  @AsCsv(of = TrainingAnswer.class)
  @GetMapping("/api/trainings")
  ResponseEntity<Page> trainings(
      @RequestParam(defaultValue = "") Set<Training.State> state,
      @RequestParam(required = false) @Nullable TrainingTopic topic,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Asked.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller,
      HttpServletRequest request) {
    visibility.await(trainings, Training::organisation, caller.organisation(), seen);
    var states = state.isEmpty() ? EnumSet.allOf(Training.State.class) : state;
    var found =
        programme.find(
            new Asked(
                caller.organisation(), states, topic, mine ? caller.id() : null, limit, after));
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? shown.getLast().training().value() : null;
    return Answers.page(
        request, next, new Page(shown.stream().map(it -> answer(it, caller)).toList()));
  }

  @GetMapping("/api/trainings/{id}")
  ResponseEntity<TrainingAnswer> training(
      @PathVariable TrainingId id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(trainings, Training::organisation, caller.organisation(), seen);
    return trainings
        .find(id.value())
        .map(Folded::view)
        .map(Objects::requireNonNull)
        .filter(it -> it.organisation().equals(caller.organisation()))
        .map(it -> Answers.of(answer(it, caller)))
        .orElseThrow(TrainingController::unknown);
  }

  private static TrainingAnswer answer(Training it, Caller caller) {
    return caller.is(PSYCHOLOGIST) || caller.is(COORDINATOR)
        ? TrainingAnswer.forCell(it, caller.id())
        : TrainingAnswer.forColleague(it, caller.id());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of("unknown-training", HttpStatus.NOT_FOUND, "There is no such training.")
            .field("id", "unknown-training", "is not known"));
  }
}
