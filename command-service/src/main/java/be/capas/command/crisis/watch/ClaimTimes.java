package be.capas.command.crisis.watch;

import be.capas.command.gateway.Follower;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long crises waited for a psychologist, by the urgency that they had when claimed. Whoever
 * claims after another gave it back, or was not heard of any more, is not measured.
 */
@Component
class ClaimTimes implements Follower {
  static final String NAME = "capas.crisis.claim";

  private static final String RAISED =
      """
      SELECT min("timestamp"::timestamptz) AS raised_at,
             (array_agg(convert_from(payload, 'UTF8')::json #>> '{triage,urgency}'
                        ORDER BY sequencenumber DESC)
                FILTER (WHERE payloadtype <> 'crisis-claimed.v1'))[1] AS urgency
      FROM domainevententry
      WHERE aggregateidentifier = ?
        AND payloadtype IN ('crisis-raised.v1', 'urgency-changed.v1', 'crisis-claimed.v1')
      HAVING count(*) FILTER (WHERE payloadtype = 'crisis-claimed.v1') = 1\
      """;

  private final JdbcTemplate db;
  private final MeterRegistry meters;

  ClaimTimes(JdbcTemplate db, MeterRegistry meters) {
    this.db = db;
    this.meters = meters;
    for (var urgency : Urgency.values()) {
      timer(urgency.name());
    }
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    if (recorded.event() instanceof CrisisClaimed claimed) {
      db.query(
          RAISED,
          row -> {
            var raisedAt = row.getObject("raised_at", OffsetDateTime.class).toInstant();
            var waited = Duration.between(raisedAt, recorded.recordedAt());
            var timer = timer(row.getString("urgency"));
            Committing.onceCommitted(() -> timer.record(waited));
          },
          claimed.crisis().toString());
    }
  }

  private Timer timer(String urgency) {
    return Timer.builder(NAME)
        .description("From the raising of a crisis to its claim")
        .tag("urgency", urgency)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofSeconds(10))
        .maximumExpectedValue(Duration.ofHours(24))
        .register(meters);
  }
}
