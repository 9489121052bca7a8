package be.capas.command.handoff.expiry;

import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ExpiryRunTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired ExpiryRun run;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void silence_is_noted_once_the_time_is_over_and_once_only() {
    var handoff = cell.sentHandoff(cell.accompaniment());

    run.note(Instant.now().plus(Duration.ofHours(47)));
    assertThat(stored.of(handoff)).doesNotContain("handoff-expired.v1");

    run.note(inThreeDays());
    run.note(inThreeDays());
    assertThat(stored.of(handoff)).containsOnlyOnce("handoff-expired.v1");
  }

  @Test
  void it_happened_when_the_time_was_over_however_late_it_is_noted() {
    var handoff = cell.sentHandoff(cell.accompaniment());

    run.note(inThreeDays());

    var row =
        db.sql(
                "SELECT (circumstances ->> 'occurredAt')::timestamptz"
                    + " = (content ->> 'answerDue')::timestamptz"
                    + " FROM events WHERE stream = ? AND name = 'handoff-expired.v1'")
            .param(handoff);
    assertThat(row.query(Boolean.class).single()).isTrue();
  }

  @Test
  void two_runs_at_once_note_it_once() throws Exception {
    var handoff = cell.sentHandoff(cell.accompaniment());

    try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done :
          List.of(
              instances.submit(() -> run.note(inThreeDays())),
              instances.submit(() -> run.note(inThreeDays())))) {
        done.get();
      }
    }

    assertThat(stored.of(handoff)).containsOnlyOnce("handoff-expired.v1");
  }

  @Test
  void nothing_is_noted_of_what_was_answered_or_withdrawn() {
    var accepted = cell.sentHandoff(cell.accompaniment());
    var waiting = cell.sentHandoff(cell.accompaniment());
    var declined = cell.sentHandoff(cell.accompaniment());
    var withdrawn = cell.sentHandoff(cell.accompaniment());
    cell.post(SSM, "handoffs/" + accepted + "/acceptance", "").is(200);
    cell.post(SSM, "handoffs/" + waiting + "/waiting-list", "").is(200);
    cell.post(SSM, "handoffs/" + declined + "/refusal", "{\"reason\":\"OTHER\"}").is(200);
    cell.post(WORKER, "handoffs/" + withdrawn + "/withdraw", "{\"reason\":\"OTHER\"}").is(200);

    run.note(inThreeDays());

    assertThat(List.of(accepted, waiting, declined, withdrawn))
        .allSatisfy(it -> assertThat(stored.of(it)).doesNotContain("handoff-expired.v1"));
  }

  @Test
  void a_late_answer_still_counts() {
    var handoff = cell.sentHandoff(cell.accompaniment());
    run.note(inThreeDays());

    cell.post(SSM, "handoffs/" + handoff + "/acceptance", "").is(200);

    assertThat(stored.of(handoff)).endsWith("handoff-expired.v1", "handoff-accepted.v1");
  }

  private static Instant inThreeDays() {
    return Instant.now().plus(Duration.ofDays(3));
  }
}
