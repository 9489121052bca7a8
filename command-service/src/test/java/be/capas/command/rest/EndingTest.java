package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.HOSPITAL;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the end of an accompaniment does to the handoffs in it, on a real database. */
@ServiceTest
class EndingTest {
  private static final String CLOSING = "{\"reason\":\"OTHER\"}";
  private static final String SENDING =
      """
      {"basis":"SHARED_SECRECY","recipient":"HEALTH_PROFESSIONAL","shared":["IDENTITY"]}\
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "rebalance"})
  void who_said_yes_and_never_met_the_person_is_asked_no_longer(String end) {
    var person = cell.person();
    var accompaniment = cell.helpRequest(person).is(201).id();
    var handoff = cell.sentHandoff(accompaniment);
    partner(SSM, handoff, "acceptance", "").is(200);

    assertThat(end(accompaniment, end, CLOSING).is(200).events()).isEqualTo(2);

    assertThat(stored.of(handoff)).endsWith("handoff-withdrawn.v1");
    assertThat(soon(SSM, handoff).is(409).problem()).isEqualTo("wrong-state");
    cell.post(PROTECTION, "persons/" + person + "/erasure", "{\"part\":\"SOCIAL\"}").is(200);
  }

  @Test
  void a_reorientation_leaves_the_thread_with_who_holds_it_and_asks_nobody_else_any_longer() {
    var accompaniment = cell.accompaniment();
    var asked = cell.sentHandoff(accompaniment);
    var carrying = sent(propose(accompaniment, "hospital-charleroi"));
    partner(HOSPITAL, carrying, "acceptance", "").is(200);
    soon(HOSPITAL, carrying).is(200);
    partner(HOSPITAL, carrying, "appointment-kept", "").is(200);

    end(
            accompaniment,
            "reorient",
            "{\"partner\":\"hospital-charleroi\",\"handoff\":\"%s\"}".formatted(carrying))
        .is(200);

    assertThat(stored.of(asked)).endsWith("handoff-withdrawn.v1");
    assertThat(stored.of(carrying)).endsWith("thread-transferred.v1");
  }

  @Test
  void an_end_that_is_refused_withdraws_nothing() {
    var accompaniment = cell.accompaniment();
    var handoff = cell.sentHandoff(accompaniment);

    var refused =
        end(
            accompaniment,
            "reorient",
            "{\"partner\":\"ssm-charleroi\",\"handoff\":\"%s\"}".formatted(handoff));

    assertThat(refused.is(409).problem()).isEqualTo("thread-not-transferred");
    assertThat(stored.of(handoff)).endsWith("handoff-sent.v2");
  }

  @Test
  void the_version_that_is_named_is_the_accompaniments() {
    var accompaniment = cell.accompaniment();
    var handoff = cell.sentHandoff(accompaniment);

    cell.post(
            ANNA,
            "accompaniments/" + accompaniment + "/visits",
            "{\"place\":\"HOME\",\"outcome\":\"MET\"}")
        .is(200);
    cell.post(
            ANNA,
            "accompaniments/" + accompaniment + "/close",
            CLOSING,
            it -> it.header("If-Match", "\"2\""))
        .is(200);

    assertThat(stored.of(handoff)).endsWith("handoff-withdrawn.v1");
  }

  @Test
  void what_was_prepared_is_not_sent_after_the_end_but_once_it_is_reopened() {
    var accompaniment = cell.accompaniment();
    var prepared = propose(accompaniment, "ssm-charleroi");
    end(accompaniment, "close", CLOSING).is(200);

    assertThat(send(prepared).is(409).problem()).isEqualTo("not-open");
    assertThat(stored.of(prepared)).isEqualTo(List.of("handoff-proposed.v1"));

    end(accompaniment, "reopen", "{\"reason\":\"RELAPSE\"}").is(200);
    send(prepared).is(200);
  }

  private Reply end(String accompaniment, String how, String body) {
    return cell.post(
        ANNA, "accompaniments/" + accompaniment + "/" + how, how.equals("rebalance") ? "{}" : body);
  }

  private Reply partner(String who, String handoff, String act, String body) {
    return cell.post(who, "handoffs/" + handoff + "/" + act, body);
  }

  private Reply soon(String who, String handoff) {
    var soon = "{\"at\":\"%s\"}".formatted(Instant.now().plusSeconds(60));
    return partner(who, handoff, "first-appointment", soon);
  }

  private String propose(String accompaniment, String partner) {
    return cell.post(
            WORKER,
            "handoffs",
            "{\"accompaniment\":\"%s\",\"partner\":\"%s\",\"urgency\":\"P3\"}"
                .formatted(accompaniment, partner))
        .is(201)
        .id();
  }

  private Reply send(String handoff) {
    return cell.post(WORKER, "handoffs/" + handoff + "/send", SENDING);
  }

  private String sent(String handoff) {
    send(handoff).is(200);
    return handoff;
  }
}
