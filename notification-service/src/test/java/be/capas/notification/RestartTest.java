package be.capas.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.local.FreePorts;
import be.capas.local.SharedServers;
import be.capas.local.mail.CaughtMail;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stop, a crash or a step back in the log may do to who is told: nothing. */
class RestartTest {
  @TempDir Path secrets;
  private RunningService service;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void events_that_are_read_again_tell_nobody_again() {
    service = new RunningService(secrets).start();
    var crisis = Events.crisis();
    var handoff = Events.handoff();
    service.happened(service.events.raised(crisis), service.events.proposed(handoff));
    service.happened(service.events.sent(handoff));
    await().until(() -> service.mails().size() == 1 && service.partner.received().size() == 1);
    service.stop();
    service.tables().update("UPDATE positions SET next_offset = 0");

    service.start();
    service.happened(service.events.again(crisis, 1));

    await().until(() -> service.mails().size() == 2);
    assertThat(service.partner.received()).hasSize(1);
    assertThat(count("SELECT count(*) FROM attempts")).isEqualTo(3);
  }

  @Test
  void a_request_that_waits_for_its_partner_outlives_the_service_and_keeps_its_id() {
    service = new RunningService(secrets, "capas.delivery.webhook.waits=1s,1s,1s,1s,1s").start();
    service.partner.answers(503);
    var handoff = Events.handoff();
    service.happened(service.events.proposed(handoff), service.events.sent(handoff));
    await().until(() -> !service.partner.received().isEmpty());
    service.stop();
    service.partner.answers(200);

    service.start();

    await().until(() -> count("SELECT count(*) FROM notices WHERE state = 'SENT'") == 1);
    assertThat(service.partner.received())
        .hasSizeGreaterThan(1)
        .extracting(it -> it.headers().firstValue("webhook-id").orElseThrow())
        .containsOnly(
            service.partner.received().getFirst().headers().firstValue("webhook-id").get());
  }

  @Test
  void a_page_that_was_being_sent_in_a_crash_is_sent_and_says_that_it_may_be_a_repeat() {
    service = new RunningService(secrets, "spring.mail.port=" + FreePorts.next()).start();
    service.happened(service.events.raised(Events.crisis()));
    await().until(() -> count("SELECT count(*) FROM attempts") == 1);
    service.stop();
    // What kill -9 leaves behind in the middle of a try.
    service.tables().update("DELETE FROM attempts WHERE number > 1");
    service.tables().update("UPDATE attempts SET result = NULL, detail = NULL, finished_at = NULL");
    service
        .tables()
        .update(
            """
            UPDATE scheduled_tasks SET picked = true, picked_by = 'killed',
              last_heartbeat = now() - interval '1 minute' WHERE task_name = 'notice'
            """);
    service.set("spring.mail.port", SharedServers.mail().port());

    service.start();

    await().until(() -> service.mails().size() == 1);
    assertThat(service.mails().getFirst().body()).contains("déjà reçu ce message");
    var marks = "SELECT possible_repeat FROM attempts ORDER BY number";
    assertThat(service.tables().queryForList(marks, Boolean.class)).isEqualTo(List.of(false, true));
  }

  @Test
  void two_instances_share_the_work_and_one_that_leaves_is_replaced() {
    service = new RunningService(secrets).start();
    try (var _ = service.another()) {
      IntStream.range(0, 15).forEach(_ -> service.happened(service.events.raised(Events.crisis())));
    }
    IntStream.range(0, 15).forEach(_ -> service.happened(service.events.raised(Events.crisis())));

    await().until(() -> service.mails().size() == 30);
    assertThat(count("SELECT count(*) FROM attempts WHERE possible_repeat")).isZero();
    assertThat(service.mails()).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
  }

  @Test
  void a_gap_stops_it_loudly_and_is_no_reason_to_skip() {
    service = new RunningService(secrets).start();
    var crisis = Events.crisis();
    service.happened(service.events.raised(crisis), service.events.again(crisis, 2));

    await().until(() -> service.manage("/actuator/health/readiness").statusCode() == 503);
    await()
        .until(
            () ->
                service.manage("/actuator/health/readiness").body().contains("events are missing"));
    assertThat(service.manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void a_crisis_that_nobody_can_be_told_of_turns_health_down_until_somebody_is() {
    service = new RunningService(secrets).withNobodyToTell().start();
    service.happened(service.events.raised(Events.crisis()));
    await()
        .until(
            () ->
                service
                    .manage("/actuator/health/readiness")
                    .body()
                    .contains("\"crisesNobodyWasToldOf\":1"));
    assertThat(service.manage("/actuator/health/readiness").statusCode()).isEqualTo(503);
    service.stop();
    service.set("capas.on-call.capas-charleroi[0].actor", "psychologist-new");
    service.set("capas.on-call.capas-charleroi[0].mail", service.address("new"));
    service.tables().update("UPDATE scheduled_tasks SET execution_time = now()");

    service.start();

    await().until(() -> service.mails().size() == 1);
    await().until(() -> service.manage("/actuator/health/readiness").statusCode() == 200);
  }

  @Test
  void it_is_not_ready_while_pages_do_not_leave_and_ready_again_once_they_do() {
    service =
        new RunningService(secrets, "capas.delivery.overdue-after=1s", "spring.mail.port=1")
            .start();
    service.happened(service.events.raised(Events.crisis()));

    await()
        .until(
            () ->
                service.manage("/actuator/health/readiness").body().contains("\"overduePages\":1"));
    assertThat(service.manage("/actuator/health/readiness").statusCode()).isEqualTo(503);
    service.stop();
    service.set("spring.mail.port", SharedServers.mail().port());
    service.start();

    await().until(() -> service.mails().size() == 1);
    await().until(() -> service.manage("/actuator/health/readiness").statusCode() == 200);
  }

  private long count(String question) {
    return service.tables().queryForObject(question, Long.class);
  }
}
