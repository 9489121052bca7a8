package be.capas.command.edge;

import be.capas.command.edge.Question.Name;
import be.capas.command.wall.Wall;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Knows requests again: by the caller's idempotency key for a day, by the id that a client chose
 * for ever. What was asked is remembered as a fingerprint only.
 */
final class Memory {
  private static final Problem KEY_REUSED =
      Problem.of(
              "idempotency-key-reused",
              HttpStatus.UNPROCESSABLE_CONTENT,
              "This key came with another request before. A new request needs a new key.")
          .field(IntakeHeaders.IDEMPOTENCY_KEY, "idempotency-key-reused", "is taken");
  private static final Problem ID_USED =
      Problem.of(
              "id-already-used",
              HttpStatus.CONFLICT,
              "This id already names something else, or the same with other content.")
          .field("/id", "id-already-used", "is taken");
  private static final Problem IN_PROGRESS =
      Problem.of(
              "request-in-progress",
              HttpStatus.CONFLICT,
              "The same request is being worked on. Ask again for its answer.")
          .header(HttpHeaders.RETRY_AFTER, "1");

  private final Wall wall;
  private final GivenAnswers answers;
  private final Fingerprints fingerprints;
  private final Duration keepFor;

  Memory(Wall wall, GivenAnswers answers, Fingerprints fingerprints, Duration keepFor) {
    this.wall = wall;
    this.answers = answers;
    this.fingerprints = fingerprints;
    this.keepFor = keepFor;
  }

  Question question(Intake intake, @Nullable UUID chosen, Object body) {
    var key = intake.idempotencyKey();
    if (key == null && chosen == null) {
      return Question.OF_NO_NAME;
    }
    var caller = intake.caller();
    return new Question(
        key == null ? null : new Name(caller.organisation() + "/" + caller.id(), key),
        chosen == null ? null : new Name(caller.organisation().value(), chosen),
        fingerprints.of(caller.organisation(), intake.endpoint(), body));
  }

  /**
   * The answer that this was given before, if it was. The first that a request asks of the
   * database, so this is where it goes behind its organisation's wall.
   */
  Optional<Repeated> recall(OrganisationId organisation, Question question) {
    var byKey = byKey(organisation, question);
    return byKey.isPresent() ? byKey : byId(question);
  }

  private Optional<Repeated> byKey(OrganisationId organisation, Question question) {
    if (question.byKey() == null) {
      wall.goBehind(organisation);
      return Optional.empty();
    }
    var recalled = answers.claim(organisation, question.byKey());
    if (recalled.kept().isEmpty() && !recalled.free()) {
      throw new ProblemException(IN_PROGRESS);
    }
    return recalled.kept().map(kept -> new Repeated(answer(kept, question, KEY_REUSED)));
  }

  private Optional<Repeated> byId(Question question) {
    return question.byId() == null
        ? Optional.empty()
        : answers
            .find(question.byId())
            .map(kept -> new Repeated(answer(kept, question, ID_USED).again()));
  }

  private static Answer answer(Kept kept, Question question, Problem otherwise) {
    if (!kept.answers(question)) {
      throw new ProblemException(otherwise);
    }
    return kept.answer();
  }

  void keep(Question question, Answer answer) {
    if (question.byKey() != null) {
      answers.keep(question, question.byKey(), answer, keepFor);
    }
    if (question.byId() != null) {
      answers.keepForEver(question, question.byId(), answer);
    }
  }
}
