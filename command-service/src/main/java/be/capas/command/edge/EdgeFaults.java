package be.capas.command.edge;

import be.capas.command.gateway.Busy;
import be.capas.command.gateway.Contended;
import be.capas.command.gateway.StaleVersion;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.platform.web.FaultClassifier;
import be.capas.platform.web.Problem;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What clients are told when rules, versions or the database say no. */
@Component
class EdgeFaults implements FaultClassifier {
  private static final FaultClassifier DATABASE =
      FaultClassifier.unavailable(
          CannotCreateTransactionException.class,
          DataAccessResourceFailureException.class,
          SQLTransientConnectionException.class);

  @Override
  public Optional<Problem> classify(Throwable fault) {
    return switch (fault) {
      case Rejected no -> Optional.of(rejected(no));
      case StaleVersion stale -> Optional.of(stale(stale));
      case Contended _ -> Optional.of(later("contended", "Others were faster each time."));
      case Busy _ -> Optional.of(later("busy", "Too many requests wait."));
      default -> DATABASE.classify(fault);
    };
  }

  private static Problem rejected(Rejected no) {
    var reason = no.reason();
    var sentence = Objects.requireNonNull(no.getMessage());
    var problem = Problem.of(reason.wireName(), status(reason.kind()), sentence);
    for (var fact : no.facts().entrySet()) {
      problem = problem.fact(fact.getKey(), fact.getValue());
    }
    for (var field : fields(no)) {
      problem = problem.field(field, reason.wireName(), sentence);
    }
    return problem;
  }

  private static List<String> fields(Rejected no) {
    var missing = no.facts().get("missing");
    if (no.reason() == Reason.BASIS_INSUFFICIENT && missing != null) {
      return Stream.of(missing.split(", ")).map(it -> "/necessity/" + it).toList();
    }
    var named = no.facts().get("field");
    if (no.reason() == Reason.INTERVIEW_INVALID && named != null) {
      return List.of("/" + named);
    }
    var field = field(no.reason());
    return field == null ? List.of() : List.of(field);
  }

  private static HttpStatus status(Reason.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** Where in the request the reason lies, if it is about a field. */
  private static @Nullable String field(Reason reason) {
    return switch (reason) {
      case UNKNOWN_PERSON,
          UNKNOWN_ACCOMPANIMENT,
          UNKNOWN_CRISIS,
          UNKNOWN_HANDOFF,
          UNKNOWN_PROPOSAL,
          UNKNOWN_PARTNER_SERVICE,
          UNKNOWN_SUPPORT_REQUEST,
          UNKNOWN_TRAINING ->
          "id";
      case UNKNOWN_CONSENT -> "consent";
      case UNKNOWN_RECORD, OTHERS_DEPEND_ON_IT -> "record";
      case REPLACEMENT_UNFIT -> "/replacement";
      case SAME_PERSON, UNKNOWN_DUPLICATE, BOTH_ACCOMPANIED -> "/duplicate";
      case ID_ALREADY_USED -> "/id";
      case UNKNOWN_ROSTER -> "/roster";
      case POLICY_INVALID, LAST_STEP_UNSURE -> "/steps";
      case LOWERING_NEEDS_PSYCHOLOGIST -> "/urgency";
      case STRETCH_IN_THE_PAST -> "/from";
      case STRETCH_INVALID -> "/to";
      case OCCURRED_IN_THE_FUTURE -> "/occurredAt";
      case APPOINTMENT_IN_THE_PAST,
          SESSION_IN_THE_PAST,
          PLANNED_IN_THE_PAST,
          DISCHARGE_DATE_UNLIKELY ->
          "/at";
      case PLAN_PARTY_INVALID -> "/tasks";
      case REVIEW_DUE_IN_THE_PAST -> "/reviewDue";
      case ANALYSIS_EMPTY -> "/difficulties";
      case INTERVIEW_INVALID -> "/outcome";
      case NEXT_CONTACT_IN_THE_PAST -> "/nextContactDue";
      case BASIS_INSUFFICIENT -> "/necessity";
      case CONSENT_MISSING,
          CONSENT_NOT_GIVEN,
          CONSENT_WITHDRAWN,
          CONSENT_NOT_YET_VALID,
          CONSENT_EXPIRED,
          CONSENT_FOR_ANOTHER_RECIPIENT ->
          "/consent";
      case CONSENT_ENDS_BEFORE_IT_BEGINS, RELAY_ENDS_BEFORE_IT_BEGINS -> "/until";
      case RECIPIENT_STATUS_MISSING -> "/recipient";
      case NOTHING_SHARED, CONSENT_TOO_NARROW -> "/shared";
      case PARTNER_NEEDS_HANDOFF -> "/holder/kind";
      case THREAD_NOT_TRANSFERRED -> "/handoff";
      case RETENTION_DUTY, NOTHING_TO_ERASE -> "/part";
      case PARTNER_ALREADY_LISTED -> "/partner";
      case UNUSABLE_ADDRESS -> "/reach";
      case ONE_TEAM -> "/team";
      case UNKNOWN_SESSION -> "/session";
      case NO_SESSION_LEFT -> "/kind";
      case DAYS_COME_FIRST -> "/at";
      case NOT_ENROLLED -> "/present";
      case NOBODY_CAME -> "/participants";
      case NOT_OPEN,
          ALREADY_OPEN,
          WRONG_STATE,
          APPOINTMENT_AHEAD,
          ALREADY_CLAIMED,
          ALREADY_ESCALATED,
          ALREADY_ACCEPTED,
          NOT_YOURS,
          NOT_FOR_PARTNERS,
          FILE_IN_USE,
          PARTNER_SUSPENDED,
          SESSION_AHEAD,
          SESSIONS_LEFT,
          TRAINING_FULL,
          DEBRIEFING_CONTENT,
          UNKNOWN_MEMBER,
          NOBODY_DISPLACED,
          ALREADY_DISPLACED,
          ALREADY_ON_CALL,
          ABSENT,
          PERSON_ERASED,
          PERSON_MERGED ->
          null;
    };
  }

  private static Problem stale(StaleVersion stale) {
    return Problem.of(
            "stale-version",
            HttpStatus.PRECONDITION_FAILED,
            "Something happened since the version that you decided on.")
        .field(HttpHeaders.IF_MATCH, "stale-version", "is not the current version")
        .fact("version", stale.current());
  }

  private static Problem later(String reason, String why) {
    return Problem.of(
            reason, HttpStatus.SERVICE_UNAVAILABLE, why + " Nothing was done; please try again.")
        .header(HttpHeaders.RETRY_AFTER, "1");
  }
}
