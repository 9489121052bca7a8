package be.capas.command.support;

import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.gateway.MessageIds;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.Samples;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A night in an organisation of its own: crises whose steps may be seconds apart, what is recorded
 * of them, and their timers.
 */
public record Night(StreamGateway streams, JdbcClient db, Cell cell, OrganisationId organisation) {
  public static Night in(Instance instance) {
    return new Night(
        instance.bean(StreamGateway.class), instance.db(), instance.cell(), anyOrganisation());
  }

  /** Of nobody else's test. */
  public static OrganisationId anyOrganisation() {
    return new OrganisationId("capas-" + MessageIds.next());
  }

  /** A timer as it is set. */
  public record Timer(Instant at, boolean picked) {}

  /** The coordinators, again and again; a claim holds twice as long, and lapses as long after. */
  public static EscalationPlan each(Duration wait) {
    return new EscalationPlan(
        1,
        List.of(new Step(Target.coordinators(), wait, 0)),
        new ClaimTerms(wait.multipliedBy(2), wait));
  }

  /** Somebody can be told. */
  public Night withACoordinator() {
    cell.post(
            Cell.token("coordinator", organisation.value(), Role.COORDINATOR),
            "rosters/members",
            "{\"who\": \"kim\", \"ways\": [{\"kind\": \"MAIL\"}], \"coordinator\": true}")
        .is(200);
    return this;
  }

  public CrisisId raise(EscalationPlan plan) {
    var crisis = new CrisisId(MessageIds.next());
    send(alarm(crisis, plan));
    return crisis;
  }

  public RaiseCrisis alarm(CrisisId crisis, EscalationPlan plan) {
    return new RaiseCrisis(
        crisis,
        null,
        null,
        CrisisKind.OTHER,
        Samples.TRIAGE,
        DangerTo.SELF,
        null,
        null,
        ResponsePolicy.DEFAULT,
        plan,
        act("worker"));
  }

  public void claim(CrisisId crisis) {
    send(new ClaimCrisis(crisis, act("anna")));
  }

  public void release(CrisisId crisis) {
    send(new ReleaseCrisis(crisis, act("anna")));
  }

  /** Somebody is with the person: nothing is due any more. */
  public void answer(CrisisId crisis) {
    claim(crisis);
    send(new ArriveOnScene(crisis, act("anna")));
  }

  public void stabilise(CrisisId crisis) {
    send(new Stabilise(crisis, CrisisOutcome.OTHER, null, null, act("anna")));
  }

  public Act act(String who) {
    return new Act(organisation, new ActorId(who), null, Instant.now());
  }

  public void send(Command command) {
    var origin = new Origin(Instant.now(), "request", null, null, null);
    streams.inOneTransaction(() -> streams.send(command, origin), (standing, _) -> standing);
  }

  /** What was recorded of a crisis. */
  public List<String> of(CrisisId crisis) {
    return new Stored(db).of(crisis.toString());
  }

  /** A step that told somebody: when it was recorded, and when the next one was to be due. */
  public record Told(Instant at, Instant nextAt) {}

  /** The steps of a crisis that told somebody. */
  public List<Told> steps(CrisisId crisis) {
    return db.sql(
            "SELECT recorded_at, (content ->> 'nextAt')::timestamptz FROM events WHERE stream = ?"
                + " AND name = 'step-notified.v1' ORDER BY number")
        .param(crisis.toString())
        .query((row, _) -> new Told(instant(row, 1), instant(row, 2)))
        .list();
  }

  /** When its next step is due, as the last one says. */
  public Instant nextAt(CrisisId crisis) {
    return db.sql(
            "SELECT (content ->> 'nextAt')::timestamptz FROM events WHERE stream = ?"
                + " AND content ->> 'nextAt' IS NOT NULL ORDER BY number DESC LIMIT 1")
        .param(crisis.toString())
        .query((row, _) -> instant(row, 1))
        .single();
  }

  public Optional<Timer> timer(CrisisId crisis) {
    return db.sql(
            "SELECT execution_time, picked FROM scheduled_tasks WHERE task_name = 'crisis'"
                + " AND task_instance = ?")
        .param(crisis.toString())
        .query((row, _) -> new Timer(instant(row, 1), row.getBoolean(2)))
        .optional();
  }

  /** A timer is lost, however that may be. */
  public void lose(CrisisId crisis) {
    db.sql("DELETE FROM scheduled_tasks WHERE task_name = 'crisis' AND task_instance = ?")
        .param(crisis.toString())
        .update();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
