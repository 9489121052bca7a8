package be.capas.command.escalation;

import be.capas.command.gateway.Follower;
import be.capas.contract.CapasEvent;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.Recorded;
import be.capas.platform.codec.EventCodec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the table of policies in step with the events. */
@Component
class PoliciesFollower implements Follower {
  private static final String SET =
      """
      INSERT INTO escalation_policies (organisation, urgency, plan) VALUES (?, ?, ?::jsonb)
      ON CONFLICT (organisation, urgency) DO UPDATE SET plan = excluded.plan\
      """;

  private final JdbcTemplate db;
  private final EventCodec codec;

  PoliciesFollower(JdbcTemplate db, EventCodec codec) {
    this.db = db;
    this.codec = codec;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    if (recorded.event() instanceof EscalationPolicySet(var organisation, var urgency, var plan)) {
      var json = codec.mapper().writeValueAsString(plan);
      db.update(SET, organisation.value(), urgency.name(), json);
    }
  }
}
