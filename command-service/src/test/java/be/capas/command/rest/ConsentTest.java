package be.capas.command.rest;

import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person agreed to carries what is shared, for as long as they agree. */
@ServiceTest
class ConsentTest {
  private static final String SSM = "ssm-charleroi";
  private static final String BOTH = "[\"IDENTITY\",\"CONFIDENCE\"]";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired DataSource database;

  Cell cell;
  Stored stored;
  String person;
  String accompaniment;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
    person = cell.person();
    accompaniment = cell.helpRequest(person).is(201).id();
  }

  @Test
  void a_consent_is_a_part_of_the_file_with_an_id_of_its_own() {
    var id = "01980000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
    var body =
        """
        {"id": "%s", "recipient": "ssm-charleroi", "classes": ["IDENTITY"],
         "until": "2099-01-01T00:00:00Z", "form": "SPOKEN"}\
        """
            .formatted(id);

    var given = cell.post(WORKER, "persons/" + person + "/consents", body).is(201);
    var again = cell.post(WORKER, "persons/" + person + "/consents", body).is(200);

    assertThat(given.id()).isEqualTo(id).isEqualTo(again.id());
    assertThat(given.header("Location"))
        .isEqualTo("/api/persons/%s/consents/%s".formatted(person, id));
    assertThat(stored.of(person)).containsExactly("person-registered.v1", "consent-given.v1");
  }

  @Test
  void a_handoff_goes_out_on_it() {
    send(proposed(SSM), cell.consent(person, SSM), BOTH).is(200);

    assertThat(stored.about(person)).endsWith("handoff-sent.v2");
  }

  @Test
  void once_withdrawn_it_carries_nothing() {
    var consent = cell.consent(person, SSM);
    assertThat(withdraw(consent).is(200).id()).isEqualTo(consent);
    assertThat(withdraw(consent).is(200).events()).isZero();

    refused(send(proposed(SSM), consent, BOTH), 409, "consent-withdrawn", "/consent");
  }

  @Test
  void it_carries_to_whom_and_what_it_is_to_and_no_further() {
    var consent = cell.consent(person, SSM);
    var handoff = proposed(SSM);

    refused(
        send(proposed("hospital-charleroi"), consent, BOTH),
        422,
        "consent-for-another-recipient",
        "/consent");
    refused(send(handoff, consent, "[\"SECRET\"]"), 422, "consent-too-narrow", "/shared");
    refused(
        send(handoff, UUID.randomUUID().toString(), BOTH), 422, "consent-not-given", "/consent");
    var other = cell.consent(cell.person(), SSM);
    refused(send(handoff, other, BOTH), 422, "consent-not-given", "/consent");
  }

  @Test
  void it_carries_within_its_time() {
    var over = given("\"from\":\"2020-01-01T00:00:00Z\",\"until\":\"2021-01-01T00:00:00Z\"");
    var ahead = given("\"from\":\"2098-01-01T00:00:00Z\",\"until\":\"2099-01-01T00:00:00Z\"");
    var handoff = proposed(SSM);

    refused(send(handoff, over, BOTH), 409, "consent-expired", "/consent");
    refused(send(handoff, ahead, BOTH), 409, "consent-not-yet-valid", "/consent");
  }

  @Test
  void each_ground_comes_with_what_shows_it() {
    var handoff = proposed(SSM);

    refused(sendOn(handoff, "\"basis\":\"CONSENT\""), 422, "consent-missing", "/consent");
    refused(
        sendOn(handoff, "\"basis\":\"SHARED_SECRECY\""),
        422,
        "recipient-status-missing",
        "/recipient");
    var conditions =
        "{\"exists\":true,\"grave\":true,\"imminent\":%s,\"notAvertableOtherwise\":true}";
    var necessity = "\"basis\":\"NECESSITY\",\"necessity\":" + conditions;
    refused(
        sendOn(handoff, necessity.formatted(false)),
        422,
        "basis-insufficient",
        "/necessity/imminent");
    sendOn(handoff, necessity.formatted(true)).is(200);
  }

  @Test
  void what_was_agreed_before_a_file_was_erased_can_still_be_withdrawn() {
    var old = cell.oldPerson();
    var consent = cell.consent(old, SSM);
    cell.post(PROTECTION, "persons/" + old + "/erasure", "{\"part\": \"ALL\"}").is(409);
    cell.post(PROTECTION, "persons/" + old + "/erasure", "{\"part\": \"SOCIAL\"}").is(200);

    var withdrawn = cell.post(WORKER, withdrawal(old, consent), "{}").is(200);

    assertThat(withdrawn.events()).isEqualTo(1);
    assertThat(cell.post(WORKER, "persons/" + old + "/consents", agreement("")).is(409).problem())
        .isEqualTo("person-erased");
  }

  /** Whichever comes first: never sent after it was withdrawn, never refused before. */
  @RepeatedTest(12)
  void sending_and_withdrawing_at_once_have_one_winner() throws Exception {
    var consent = cell.consent(person, SSM);
    var handoff = proposed(SSM);

    var replies = atOnce(() -> send(handoff, consent, BOTH), () -> withdraw(consent));

    replies.getLast().is(200);
    var order = stored.about(person).stream().filter(ConsentTest::isAboutTheRace).toList();
    if (replies.getFirst().status() == 200) {
      assertThat(order).containsExactly("handoff-sent.v2", "consent-withdrawn.v1");
    } else {
      refused(replies.getFirst(), 409, "consent-withdrawn", "/consent");
      assertThat(order).containsExactly("consent-withdrawn.v1");
    }
  }

  @Test
  void who_withdraws_first_is_not_overtaken_by_a_handoff() throws Exception {
    var consent = cell.consent(person, SSM);
    var handoff = proposed(SSM);

    var replies = inTurn(() -> withdraw(consent), () -> send(handoff, consent, BOTH));

    replies.getFirst().is(200);
    refused(replies.getLast(), 409, "consent-withdrawn", "/consent");
  }

  @Test
  void who_sends_first_has_sent() throws Exception {
    var consent = cell.consent(person, SSM);
    var handoff = proposed(SSM);

    var replies = inTurn(() -> send(handoff, consent, BOTH), () -> withdraw(consent));

    assertThat(replies).extracting(Reply::status).containsExactly(200, 200);
    assertThat(stored.about(person)).endsWith("handoff-sent.v2", "consent-withdrawn.v1");
  }

  /** Both come while somebody else has the person, and wait behind each other. */
  private List<Reply> inTurn(Callable<Reply> first, Callable<Reply> second) throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor();
        var busy = database.getConnection()) {
      busy.setAutoCommit(false);
      try (var lock =
          busy.prepareStatement("SELECT FROM people WHERE person = ?::uuid FOR UPDATE")) {
        lock.setString(1, person);
        lock.execute();
      }
      var one = callers.submit(first);
      await().until(() -> waiting() == 1);
      var other = callers.submit(second);
      await().until(() -> waiting() == 2);
      busy.rollback();
      return List.of(one.get(), other.get());
    }
  }

  private long waiting() {
    return db.sql(
            "SELECT count(*) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .query(Long.class)
        .single();
  }

  private static boolean isAboutTheRace(String name) {
    return name.equals("handoff-sent.v2") || name.equals("consent-withdrawn.v1");
  }

  @SafeVarargs
  private static List<Reply> atOnce(Callable<Reply>... requests) throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return callers.invokeAll(List.of(requests)).stream().map(it -> it.resultNow()).toList();
    }
  }

  private String proposed(String partner) {
    return cell.post(
            WORKER,
            "handoffs",
            "{\"accompaniment\":\"%s\",\"partner\":\"%s\",\"urgency\":\"P3\"}"
                .formatted(accompaniment, partner))
        .is(201)
        .id();
  }

  private Reply send(String handoff, String consent, String shared) {
    return cell.post(
        WORKER,
        "handoffs/" + handoff + "/send",
        "{\"basis\":\"CONSENT\",\"consent\":\"%s\",\"shared\":%s}".formatted(consent, shared));
  }

  private Reply sendOn(String handoff, String basis) {
    return cell.post(
        WORKER, "handoffs/" + handoff + "/send", "{%s,\"shared\":[\"IDENTITY\"]}".formatted(basis));
  }

  private String given(String period) {
    return cell.post(WORKER, "persons/" + person + "/consents", agreement(period)).is(201).id();
  }

  private static String agreement(String period) {
    return "{\"recipient\":\"%s\",\"classes\":%s,%s,\"form\":\"SPOKEN\"}"
        .formatted(SSM, BOTH, period.isEmpty() ? "\"until\":\"2099-01-01T00:00:00Z\"" : period);
  }

  private Reply withdraw(String consent) {
    return cell.post(WORKER, withdrawal(person, consent), "{}");
  }

  private static String withdrawal(String person, String consent) {
    return "persons/%s/consents/%s/withdrawal".formatted(person, consent);
  }

  private static void refused(Reply reply, int status, String problem, String pointer) {
    reply.is(status);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.pointer()).isEqualTo(pointer);
  }
}
