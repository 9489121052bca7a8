package be.capas.command.escalation;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The escalation policies now in force: what an organisation set, or the standard. */
public final class Policies {
  private static final Logger log = LoggerFactory.getLogger(Policies.class);
  private static final String FIND =
      "SELECT plan FROM escalation_policies WHERE organisation = ? AND urgency = ?";

  private final JdbcClient db;
  private final JsonMapper json;

  Policies(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Whom an organisation pages after whom at this level of urgency. */
  public EscalationPlan of(OrganisationId organisation, Urgency urgency) {
    return db.sql(FIND)
        .params(organisation.value(), urgency.name())
        .query(String.class)
        .optional()
        .map(it -> read(it, urgency))
        .orElseGet(() -> EscalationPlan.standard(urgency));
  }

  /** An alarm is taken whatever stands here: one of another version must not refuse it. */
  private EscalationPlan read(String plan, Urgency urgency) {
    try {
      return json.readValue(plan, EscalationPlan.class);
    } catch (JacksonException unreadable) {
      log.error("A policy for {} cannot be read; the standard one is used instead.", urgency);
      return EscalationPlan.standard(urgency);
    }
  }
}
