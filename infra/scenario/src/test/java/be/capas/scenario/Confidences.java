package be.capas.scenario;

import static be.capas.contract.sealing.SealedField.ANALYSIS_DIFFICULTIES;
import static be.capas.contract.sealing.SealedField.ANALYSIS_NEEDS;
import static be.capas.contract.sealing.SealedField.ANALYSIS_RESOURCES;
import static be.capas.contract.sealing.SealedField.APPOINTMENT_PLACE;
import static be.capas.contract.sealing.SealedField.BIRTH_DATE;
import static be.capas.contract.sealing.SealedField.BREAK_GLASS_REASON;
import static be.capas.contract.sealing.SealedField.CONTACT;
import static be.capas.contract.sealing.SealedField.CONTACT_PERSON_CONTACT;
import static be.capas.contract.sealing.SealedField.CONTACT_PERSON_NAME;
import static be.capas.contract.sealing.SealedField.CONTACT_REMARK;
import static be.capas.contract.sealing.SealedField.CRISIS_NARRATIVE;
import static be.capas.contract.sealing.SealedField.CRISIS_PLACE;
import static be.capas.contract.sealing.SealedField.ESCALATION_REASON;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.contract.sealing.SealedField.HANDOFF_REMARK;
import static be.capas.contract.sealing.SealedField.HANDOFF_REQUEST;
import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.INTERVIEW_NARRATIVE;
import static be.capas.contract.sealing.SealedField.INTERVIEW_REMARK;
import static be.capas.contract.sealing.SealedField.LINK_WITH;
import static be.capas.contract.sealing.SealedField.PLAN_GOAL;
import static be.capas.contract.sealing.SealedField.PLAN_TASK;
import static be.capas.contract.sealing.SealedField.REBALANCE_REMARK;
import static be.capas.contract.sealing.SealedField.RELAY_REASON;
import static be.capas.contract.sealing.SealedField.REVIEW_REMARK;
import static be.capas.contract.sealing.SealedField.SERVICE_REMARK;
import static be.capas.contract.sealing.SealedField.STABILISATION_NARRATIVE;
import static be.capas.contract.sealing.SealedField.STAND_DOWN_NARRATIVE;
import static be.capas.contract.sealing.SealedField.TRIAGE_REASON;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;

import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.scan.Markers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A case in which something personal is said wherever it can be said. */
final class Confidences {
  private static final String WORKER = "worker-nord";
  private static final String PSYCHOLOGIST = "psychologist-adult";
  private static final String PARTNER = "partner-ssm";

  private final CellClient cell;
  private final Markers markers;
  private final Markers others;
  private final String code;
  private final UUID person = Command.newId();
  private final UUID accompaniment = Command.newId();
  private final UUID crisis = Command.newId();
  private final UUID unclaimed = Command.newId();
  private final UUID refused = Command.newId();
  private final UUID accepted = Command.newId();

  /**
   * {@code others} are said of whoever is not named; {@code code} is said in the clear, where a
   * code belongs.
   */
  Confidences(CellClient cell, Markers markers, Markers others, String code) {
    this.cell = cell;
    this.markers = markers;
    this.others = others;
    this.code = code;
  }

  UUID person() {
    return person;
  }

  UUID accompaniment() {
    return accompaniment;
  }

  /** The crisis of the person, which is over. */
  UUID crisis() {
    return crisis;
  }

  /** The handoff that the partner has accepted: the person is yet to come there. */
  UUID handoff() {
    return accepted;
  }

  /** The crisis of somebody unnamed, that nobody claims: so somebody is paged for it. */
  UUID unclaimed() {
    return unclaimed;
  }

  /** The last acknowledgement: a view that has seen it has seen all. */
  Acknowledged tell() {
    cell.command(registration(person));
    cell.command(
        Command.of(WORKER, person, "persons/%s/identity".formatted(person))
            .with("givenName", markers.in(GIVEN_NAME))
            .with("familyName", markers.in(FAMILY_NAME))
            .with("birthDate", markers.in(BIRTH_DATE))
            .with("contact", markers.in(CONTACT)));
    cell.command(
        Command.of(WORKER, person, "persons/%s/contact-persons".formatted(person))
            .with("relation", "FRIEND")
            .with("name", markers.in(CONTACT_PERSON_NAME))
            .with("contact", markers.in(CONTACT_PERSON_CONTACT)));
    cell.command(helpRequest().with("id", accompaniment));
    cell.command(helpRequest());
    escalate(cell.command(alarm(markers).with("id", crisis).with("person", person)));
    cell.command(alarm(markers).with("person", person));
    cell.command(alarm(others).with("id", unclaimed));
    cell.command(Command.of(PSYCHOLOGIST, person, "crises/%s/claim".formatted(crisis)));
    cell.command(Command.of(PSYCHOLOGIST, person, "crises/%s/arrival".formatted(crisis)));
    cell.command(
        Command.of(PSYCHOLOGIST, person, "crises/%s/stabilise".formatted(crisis))
            .with("outcome", "CALMED_ON_SITE")
            .with("narrative", markers.in(STABILISATION_NARRATIVE)));
    standDown(Command.newId());
    cell.command(
        Command.of(PSYCHOLOGIST, person, "accompaniments/%s/visits".formatted(accompaniment))
            .with("place", "HOME")
            .with("outcome", "MET")
            .with("narrative", markers.in(VISIT_NARRATIVE)));
    cell.command(
        Command.of(PSYCHOLOGIST, person, "accompaniments/%s/links".formatted(accompaniment))
            .with("kind", "FAMILY")
            .with("with", markers.in(LINK_WITH)));
    plan();
    meet();
    cell.command(
        Command.of("psychologist-child", person, "persons/%s/break-glass".formatted(person))
            .with("reason", markers.in(BREAK_GLASS_REASON)));
    send(refused);
    cell.command(
        Command.of(PARTNER, person, "handoffs/%s/refusal".formatted(refused))
            .with("reason", "NO_CAPACITY")
            .with("remark", markers.in(HANDOFF_REMARK)));
    // Before the partner is asked: what ends takes back what is asked.
    keepContact();
    send(accepted);
    cell.command(Command.of(PARTNER, person, "handoffs/%s/acceptance".formatted(accepted)));
    return cell.command(
        Command.of(PARTNER, person, "handoffs/%s/first-appointment".formatted(accepted))
            .with("at", Instant.now().plus(Duration.ofDays(2)))
            .with("place", markers.in(APPOINTMENT_PLACE)));
  }

  private void plan() {
    cell.command(
        running("analyses")
            .with("interview", 1)
            .with("difficulties", markers.in(ANALYSIS_DIFFICULTIES))
            .with("needs", markers.in(ANALYSIS_NEEDS))
            .with("resources", markers.in(ANALYSIS_RESOURCES)));
    cell.command(
        running("plans")
            .with("goals", List.of(markers.in(PLAN_GOAL)))
            .with(
                "tasks",
                List.of(Map.of("who", Map.of("kind", "PERSON"), "what", markers.in(PLAN_TASK))))
            .with("reviewDue", Instant.now().plus(Duration.ofDays(30))));
    cell.command(
        running("plan-reviews").with("outcome", "STUCK").with("remark", markers.in(REVIEW_REMARK)));
  }

  private void meet() {
    cell.command(
        running("interviews")
            .with("outcome", "HELD")
            .with("narrative", markers.in(INTERVIEW_NARRATIVE)));
    cell.command(
        running("interviews")
            .with("outcome", "MISSED")
            .with("remark", markers.in(INTERVIEW_REMARK)));
    cell.command(
        running("services").with("kind", "MUTUAL_AID").with("remark", markers.in(SERVICE_REMARK)));
  }

  private void keepContact() {
    cell.command(running("contact-lost").with("remark", markers.in(CONTACT_REMARK)));
    cell.command(
        running("relays")
            .with("institution", "ssm-charleroi")
            .with("until", Instant.now().plus(Duration.ofDays(14)))
            .with("reason", markers.in(RELAY_REASON)));
    cell.command(running("rebalance").with("remark", markers.in(REBALANCE_REMARK)));
    cell.command(running("reopen").with("reason", "RELAPSE"));
  }

  private Command running(String what) {
    return Command.of(PSYCHOLOGIST, person, "accompaniments/%s/%s".formatted(accompaniment, what));
  }

  /** Registers somebody else under all that is known of the person; answers with the duplicates. */
  JsonNode registerAgain(UUID somebody) {
    return cell.answer(registration(somebody)).body().path("likelyDuplicates");
  }

  private Command registration(UUID id) {
    return Command.of(WORKER, id, "persons")
        .with("id", id)
        .with("antenna", "nord")
        .with("givenName", markers.in(GIVEN_NAME))
        .with("familyName", markers.in(FAMILY_NAME))
        .with("birthDate", markers.in(BIRTH_DATE))
        .with("contact", markers.in(CONTACT));
  }

  private Command helpRequest() {
    return Command.of(WORKER, person, "persons/%s/help-requests".formatted(person))
        .with("source", Map.of("kind", "PROFESSIONAL", "capacity", code))
        .with("reasons", List.of("ISOLATION"))
        .with("urgency", "P3")
        .with("urgencyReason", markers.in(TRIAGE_REASON))
        .with("narrative", markers.in(HELP_NARRATIVE));
  }

  /** Nobody waits for the next step; for whoever escalates, the board says how many were taken. */
  /**
   * Once time has brought about the first step, as it does by itself: the next one is minutes away.
   */
  private void escalate(Acknowledged raised) {
    var taken =
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> stepsTaken(raised), steps -> steps > 0);
    cell.command(
        Command.of(PSYCHOLOGIST, person, "crises/%s/escalate".formatted(crisis))
            .with("stepsSeen", taken)
            .with("reason", markers.in(ESCALATION_REASON)));
  }

  private int stepsTaken(Acknowledged raised) {
    return cell.read(PSYCHOLOGIST, "board", raised)
        .body()
        .path("entries")
        .valueStream()
        .filter(it -> it.path("crisis").asString().equals(crisis.toString()))
        .findFirst()
        .orElseThrow()
        .path("stepsTaken")
        .asInt();
  }

  /** One more alarm, which was none. */
  private void standDown(UUID alarm) {
    cell.command(alarm(markers).with("id", alarm).with("person", person));
    cell.command(Command.of(PSYCHOLOGIST, person, "crises/%s/claim".formatted(alarm)));
    cell.command(
        Command.of(PSYCHOLOGIST, person, "crises/%s/stand-down".formatted(alarm))
            .with("reason", "FALSE_ALARM")
            .with("narrative", markers.in(STAND_DOWN_NARRATIVE)));
  }

  private Command alarm(Markers said) {
    return Command.of(WORKER, person, "crises")
        .with("urgency", "P1")
        .with("urgencyReason", said.in(TRIAGE_REASON))
        .with("place", said.in(CRISIS_PLACE))
        .with("narrative", said.in(CRISIS_NARRATIVE));
  }

  private void send(UUID handoff) {
    cell.command(
        Command.of(PSYCHOLOGIST, person, "handoffs")
            .with("id", handoff)
            .with("accompaniment", accompaniment)
            .with("partner", "ssm-charleroi")
            .with("urgency", "P2")
            .with("request", markers.in(HANDOFF_REQUEST)));
    cell.command(
        Command.of(PSYCHOLOGIST, person, "handoffs/%s/send".formatted(handoff))
            .with("basis", "SHARED_SECRECY")
            .with("recipient", "HEALTH_PROFESSIONAL")
            .with("shared", List.of("IDENTITY", "CONFIDENCE")));
    cell.command(Command.of(PARTNER, person, "handoffs/%s/receipt".formatted(handoff)));
  }
}
