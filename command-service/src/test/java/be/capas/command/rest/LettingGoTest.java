package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.HOSPITAL;
import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handoff that is put off, taken back or given back, on a real database. */
@ServiceTest
class LettingGoTest {
  private static final String WITHDRAWAL = "{\"reason\":\"ASKED_ELSEWHERE\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void from_the_waiting_list_to_a_yes() {
    var handoff = cell.sentHandoff(cell.accompaniment());

    post(SSM, handoff, "waiting-list", "{\"expectedWaitDays\":21}").is(200);
    post(SSM, handoff, "waiting-list", "").is(200);
    post(SSM, handoff, "acceptance", "").is(200);

    assertThat(stored.of(handoff).subList(2, 5))
        .containsExactly("handoff-waitlisted.v1", "handoff-waitlisted.v1", "handoff-accepted.v1");
  }

  @Test
  void what_the_partner_gives_back_falls_to_who_held_it_before_in_one_transaction() {
    var accompaniment = cell.accompaniment();
    cell.post(
            ANNA,
            "accompaniments/" + accompaniment + "/holder",
            "{\"holder\":{\"kind\":\"PSYCHOLOGIST\",\"id\":\"anna\"}}")
        .is(200);
    var handoff = met(accompaniment);

    var returned = post(SSM, handoff, "return", "{\"reason\":\"NOT_COMING\",\"remark\":\"r\"}");

    assertThat(returned.is(200).events()).isEqualTo(2);
    assertThat(holders(accompaniment))
        .containsExactly("worker-nord", "anna", "ssm-charleroi", "anna");
  }

  @Test
  void whoever_had_not_met_the_person_has_no_thread_to_give_back() {
    var accompaniment = cell.accompaniment();
    var handoff = cell.sentHandoff(accompaniment);
    post(SSM, handoff, "acceptance", "").is(200);

    assertThat(post(SSM, handoff, "return", "{\"reason\":\"NO_CAPACITY\"}").is(200).events())
        .isEqualTo(1);

    assertThat(stored.of(handoff).getLast()).isEqualTo("handoff-broken.v1");
    assertThat(holders(accompaniment)).containsExactly("worker-nord");
  }

  @Test
  void a_discharge_is_announced_by_who_has_the_person_and_by_no_other() {
    var handoff = met(cell.accompaniment());
    var home = "{\"handoff\":\"%s\",\"at\":\"%s\"}".formatted(handoff, Instant.now());

    var stranger = cell.post(HOSPITAL, "discharges", home).is(404);
    assertThat(stranger.problem()).isEqualTo("unknown-handoff");
    assertThat(stranger.pointer()).isEqualTo("/handoff");
    cell.post(SSM, "discharges", home).is(200);

    assertThat(stored.of(handoff).getLast()).isEqualTo("discharge-announced.v1");
  }

  @RepeatedTest(5)
  void of_an_acceptance_and_a_withdrawal_that_cross_one_wins() throws Exception {
    var handoff = cell.sentHandoff(cell.accompaniment());
    var start = new CyclicBarrier(2);
    Future<Reply> yes;
    Future<Reply> back;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      yes = threads.submit(() -> together(start, SSM, handoff, "acceptance", "{}"));
      back = threads.submit(() -> together(start, WORKER, handoff, "withdraw", WITHDRAWAL));
    }

    var accepted = yes.get().status() == 200;
    assertThat(List.of(yes.get().status(), back.get().status()))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(accepted ? back.get().problem() : yes.get().problem())
        .isEqualTo(accepted ? "already-accepted" : "wrong-state");
    assertThat(stored.of(handoff).subList(2, stored.of(handoff).size()))
        .containsExactly(accepted ? "handoff-accepted.v1" : "handoff-withdrawn.v1");
  }

  @Test
  void attempts_of_one_chain_are_about_one_person() {
    var other = cell.sentHandoff(cell.accompaniment());
    var accompaniment = cell.accompaniment();
    var first = cell.sentHandoff(accompaniment);
    post(WORKER, first, "withdraw", WITHDRAWAL).is(200);

    var refused = propose(accompaniment, other).is(404);

    assertThat(refused.pointer()).isEqualTo("/previous");
    propose(accompaniment, first).is(201);
  }

  @TestFactory
  Stream<DynamicTest> wrong_in_their_own_way() {
    return Stream.of(
        wrong("waiting-list", "{\"expectedWaitDays\":-1}", "/expectedWaitDays"),
        wrong("waiting-list", "{\"expectedWaitDays\":3651}", "/expectedWaitDays"),
        wrong("waiting-list", "{\"expectedWaitDays\":0.5}", "/expectedWaitDays"),
        wrong("withdraw", "{\"reason\":\"OTHER\",\"afterAcceptance\":\"x\"}", "/afterAcceptance"));
  }

  private DynamicTest wrong(String act, String body, String pointer) {
    return DynamicTest.dynamicTest(
        act + " " + body,
        () -> {
          var handoff = cell.sentHandoff(cell.accompaniment());
          var before = stored.events();

          assertThat(post(WORKER, handoff, act, body).is(400).pointer()).isEqualTo(pointer);
          assertThat(stored.events()).isEqualTo(before);
        });
  }

  /** A handoff whose partner has met the person. */
  private String met(String accompaniment) {
    var handoff = cell.sentHandoff(accompaniment);
    post(SSM, handoff, "acceptance", "").is(200);
    var soon = "{\"at\":\"%s\"}".formatted(Instant.now().plusSeconds(60));
    post(SSM, handoff, "first-appointment", soon).is(200);
    post(SSM, handoff, "appointment-kept", "").is(200);
    return handoff;
  }

  private Reply propose(String accompaniment, String previous) {
    return cell.post(
        WORKER,
        "handoffs",
        "{\"accompaniment\":\"%s\",\"partner\":\"another\",\"urgency\":\"P3\",\"previous\":\"%s\"}"
            .formatted(accompaniment, previous));
  }

  private Reply together(CyclicBarrier start, String who, String handoff, String act, String body)
      throws Exception {
    start.await();
    return post(who, handoff, act, body);
  }

  private Reply post(String who, String handoff, String act, String body) {
    return cell.post(who, "handoffs/" + handoff + "/" + act, body);
  }

  private List<String> holders(String accompaniment) {
    return db.sql(
            "SELECT content -> 'holder' ->> 'id' FROM events WHERE stream = ?"
                + " AND name = 'holder-assigned.v1' ORDER BY number")
        .param(accompaniment)
        .query(String.class)
        .list();
  }
}
