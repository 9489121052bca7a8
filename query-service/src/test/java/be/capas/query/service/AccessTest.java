package be.capas.query.service;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.SealedField.BREAK_GLASS_REASON;
import static be.capas.contract.sealing.SealedField.CRISIS_PLACE;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.contract.sealing.SealedField.HANDOFF_REQUEST;
import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what, through the whole service. */
class AccessTest {
  private static final String NAME = "Vandenbroucke";
  private static final String NARRATIVE = "She has not eaten for days";
  private static final String VISIT = "She speaks of wanting to sleep for ever";
  private static final String REASON = "She called and Anna is away";
  private static final String REQUEST = "Weekly sessions, in Arabic";
  private static final String PLACE = "Behind the station";
  private static final ActorId ANNA = new ActorId("anna");

  private static RunningService service;

  private final PersonId person = new PersonId(UUID.randomUUID());
  private final AccompanimentId accompaniment = new AccompanimentId(UUID.randomUUID());
  private final HandoffId handoff = new HandoffId(UUID.randomUUID());
  private final Story story = Story.of(person, Instant.now().minus(Duration.ofDays(2)));
  private int published;

  @BeforeAll
  static void start() {
    service = RunningService.start("--capas.visibility.wait=2s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "history"})
  void the_team_reads_who_it_is_and_only_who_needs_to_reads_what_is_secret(String what) {
    tell();

    var worker = read(what, reader("worker", SOCIAL_WORKER));
    assertThat(worker).contains(NAME).doesNotContain(VISIT);
    assertThat(read(what, reader("coordinator", COORDINATOR))).contains(NAME).doesNotContain(VISIT);
    assertThat(read(what, reader("bert", PSYCHOLOGIST))).contains(NAME).doesNotContain(VISIT);
    if (what.equals("timeline")) {
      assertThat(worker).contains(NARRATIVE, "{\"sealed\":\"SECRET\"}");
      assertThat(read(what, reader("anna", PSYCHOLOGIST))).contains(NAME, NARRATIVE, VISIT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "history", "fil-rouge"})
  void another_antennas_worker_cannot_tell_the_file_from_none(String what) {
    tell();
    var elsewhere = RunningService.token("worker", "ouest", SOCIAL_WORKER);

    assertThat(answer(what, reader("worker", SOCIAL_WORKER)).statusCode()).isEqualTo(200);
    var theirs = service.getAs(elsewhere, "/api/persons/%s/%s".formatted(person, what));
    var nobodys = service.getAs(elsewhere, "/api/persons/%s/%s".formatted(UUID.randomUUID(), what));
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(json(theirs).get("type")).isEqualTo(json(nobodys).get("type"));
    assertThat(json(theirs).get("detail")).isEqualTo(json(nobodys).get("detail"));
    assertThat(answer(what, elsewhere).statusCode())
        .as("waiting for it tells no more than waiting for what never comes")
        .isEqualTo(503);
  }

  @Test
  void breaking_the_glass_opens_what_is_secret_until_it_shuts_and_stays_in_the_timeline() {
    tell();
    var bert = reader("bert", PSYCHOLOGIST);
    var sealed = answer("timeline", bert);
    glassBroken("bert", Instant.now().plusSeconds(12));

    var opened = answer("timeline", bert);
    assertThat(opened.body()).contains(VISIT, "glass-broken.v1", REASON);
    assertThat(read("timeline", reader("carla", PSYCHOLOGIST))).doesNotContain(VISIT);

    assertThat(etag(opened)).isNotEqualTo(etag(sealed));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var shut = answer("timeline", bert, "If-None-Match", etag(opened));
              assertThat(shut.statusCode()).isEqualTo(200);
              assertThat(shut.body()).doesNotContain(VISIT);
            });
  }

  @Test
  void what_was_erased_is_shown_as_erased() {
    tell();
    RunningService.keys().destroy(person.value(), CONFIDENCE);

    assertThat(read("timeline", reader("worker", SOCIAL_WORKER)))
        .contains(NAME, "{\"erased\":\"CONFIDENCE\"}")
        .doesNotContain(NARRATIVE);
  }

  @Test
  void an_answer_asks_for_its_keys_once() {
    tell();
    var asked = RunningService.keys().asked();

    assertThat(read("timeline", reader("anna", PSYCHOLOGIST))).contains(NAME, NARRATIVE, VISIT);

    assertThat(RunningService.keys().asked()).isEqualTo(asked + 1);
  }

  @Test
  void the_board_says_where_help_is_needed() {
    raised();
    var last = position(story.events().getLast());

    var board = service.getAs(reader("bert", PSYCHOLOGIST), "/api/board", "Capas-After", last);
    assertThat(board.body()).contains(PLACE);
    try (var stream = service.listen(reader("coordinator", COORDINATOR))) {
      assertThat(stream.await("snapshot").data().toString()).contains(PLACE);
    }
  }

  @Test
  void a_partner_sees_a_preview_then_what_is_shared() {
    tell();
    proposed();
    assertThat(without(partner()).statusCode()).isEqualTo(404);

    sent();
    var preview = json(handoff(partner()));
    assertThat(preview.at("/preview/ageBand").asString()).isEqualTo("ADULT");
    assertThat(preview.at("/preview/languages").toString()).isEqualTo("[\"fr\",\"ar\"]");
    assertThat(preview.get("urgency").asString()).isEqualTo("P3");
    assertThat(preview.get("request").toString()).isEqualTo("{\"sealed\":\"CONFIDENCE\"}");
    assertThat(preview.toString()).doesNotContain(person.toString(), NAME, NARRATIVE, VISIT);

    story.then(new HandoffAccepted(handoff));
    publish();
    assertThat(handoff(partner()).body())
        .contains(NAME, NARRATIVE, REQUEST)
        .doesNotContain(VISIT, "SECRET");
    assertThat(without(partner("hospital-charleroi")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_partner_reads_a_name_as_it_was_corrected() {
    tell();
    proposed();
    sent();
    story
        .then(new HandoffAccepted(handoff))
        .then(
            new IdentityCorrected(
                person,
                RunningService.keys().seal(GIVEN_NAME, person.value(), "Ygritte"),
                RunningService.keys().seal(FAMILY_NAME, person.value(), "Peeters"),
                null,
                null));
    publish();

    await()
        .untilAsserted(
            () ->
                assertThat(handoff(partner()).body())
                    .as("a partner's own position does not tell what became of the person")
                    .contains("Peeters")
                    .doesNotContain(NAME));
  }

  @Test
  void a_partner_sees_no_more_than_that_it_was_asked_once_the_person_withdrew_consent() {
    tell();
    proposed();
    var consent = new ConsentId(UUID.randomUUID());
    var until = Instant.now().plus(Duration.ofDays(30));
    var scope = new ConsentScope(PARTNER, Set.of(IDENTITY, CONFIDENCE), Instant.now(), until);
    story.then(new ConsentGiven(person, consent, scope, ConsentForm.SPOKEN));
    sent(new Consent(consent, until));
    story.then(new HandoffAccepted(handoff));
    publish();
    var shown = handoff(partner());
    assertThat(shown.body()).contains(NAME, NARRATIVE, "\"basis\":\"CONSENT\"");
    var accepted = position(story.events().getLast());

    story.then(new ConsentWithdrawn(person, consent));
    publish();
    var seen = position(story.events().getLast());
    var psychologist = reader("bert", PSYCHOLOGIST);
    var known = service.getAs(psychologist, "/api/handoffs/" + handoff, "Capas-After", seen);
    assertThat(json(known).get("basisEnded").asBoolean()).isTrue();
    assertThat(read("fil-rouge", psychologist)).contains("CONSENT_WITHDRAWN");

    var left = service.getAs(partner(), "/api/handoffs/" + handoff, "Capas-After", accepted);
    assertThat(json(left).get("basisEnded").asBoolean()).isTrue();
    assertThat(json(left).get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(left.body())
        .contains(handoff.toString())
        .doesNotContain(person.toString(), NAME, NARRATIVE, REQUEST, "ADULT");
    assertThat(list(partner(), "")).contains(handoff.toString());
  }

  @Test
  void a_partner_that_declined_sees_nothing_any_more() {
    tell();
    proposed();
    sent();
    assertThat(handoff(partner()).statusCode()).isEqualTo(200);

    story.then(new HandoffDeclined(handoff, DeclineReason.NO_CAPACITY, null));
    publish();

    assertThat(handoff(reader("bert", PSYCHOLOGIST)).statusCode()).isEqualTo(200);
    assertThat(without(partner()).statusCode()).isEqualTo(404);
    assertThat(service.getAs(partner(), "/api/handoffs").body()).doesNotContain(handoff.toString());
  }

  @Test
  void a_partner_that_accepted_sees_nothing_any_more_once_the_accompaniment_was_closed() {
    tell();
    proposed();
    sent();
    story.then(new HandoffAccepted(handoff));
    publish();
    assertThat(handoff(partner()).body()).contains(NAME);

    story
        .then(new HandoffWithdrawn(handoff, WithdrawReason.NO_LONGER_NEEDED))
        .then(new AccompanimentClosed(accompaniment, CloseReason.OTHER));
    publish();

    assertThat(read("fil-rouge", reader("bert", PSYCHOLOGIST))).contains("CLOSED");
    assertThat(without(partner()).statusCode()).isEqualTo(404);
    assertThat(list(partner(), "")).doesNotContain(handoff.toString());
  }

  @Test
  void a_worker_who_holds_the_thread_reads_on_wherever_the_person_moves() {
    var holder = "holder-" + UUID.randomUUID();
    tell();
    story
        .then(new HolderAssigned(accompaniment, new Holder(Holder.Kind.WORKER, holder), null))
        .then(new PersonMovedToAntenna(person, new AntennaId("ouest")));
    publish();

    assertThat(read("timeline", reader(holder, SOCIAL_WORKER))).contains(NAME);
    assertThat(caseload(holder)).contains(person.toString());
    assertThat(service.getAs(reader("colleague", SOCIAL_WORKER), fil()).statusCode())
        .isEqualTo(404);

    story.then(
        new HolderAssigned(
            accompaniment, new Holder(Holder.Kind.PSYCHOLOGIST, ANNA.value()), null));
    publish();
    assertThat(read("timeline", reader("bert", PSYCHOLOGIST))).contains(NAME);
    assertThat(service.getAs(reader(holder, SOCIAL_WORKER), fil()).statusCode()).isEqualTo(404);
    assertThat(caseload(holder)).doesNotContain(person.toString());
  }

  private String caseload(String worker) {
    return service
        .getAs(
            reader(worker, SOCIAL_WORKER),
            "/api/caseload?limit=200",
            "Capas-After",
            position(story.events().getLast()))
        .body();
  }

  private String fil() {
    return "/api/persons/%s/fil-rouge".formatted(person);
  }

  @Test
  void a_partner_that_held_the_thread_sees_nothing_once_the_cell_has_taken_it_back() {
    tell();
    proposed();
    sent();
    story
        .then(new HandoffAccepted(handoff))
        .then(new ThreadTransferred(handoff, person, accompaniment, PARTNER))
        .then(
            new HolderAssigned(
                accompaniment, new Holder(Holder.Kind.PARTNER, PARTNER.value()), handoff));
    publish();
    assertThat(read("fil-rouge", reader("bert", PSYCHOLOGIST))).contains(PARTNER.value());
    assertThat(without(partner()).body()).contains(NAME);

    story.then(
        new HolderAssigned(
            accompaniment, new Holder(Holder.Kind.PSYCHOLOGIST, ANNA.value()), null));
    publish();
    assertThat(read("timeline", reader("bert", PSYCHOLOGIST))).contains(NAME);
    assertThat(without(partner()).statusCode()).isEqualTo(404);
  }

  @Test
  void handoffs_are_listed_page_by_page_to_whom_they_concern() {
    tell();
    proposed();
    sent();
    assertThat(handoff(partner()).statusCode()).isEqualTo(200);

    var first = service.getAs(partner(), "/api/handoffs?limit=1&state=SENT");
    assertThat(json(first).get("entries")).hasSize(1);
    assertThat(list(partner(), "")).contains(handoff.toString()).doesNotContain(NAME, REQUEST);
    assertThat(list(partner(), "?state=ACCEPTED")).doesNotContain(handoff.toString());
    assertThat(list(partner("hospital-charleroi"), "")).doesNotContain(handoff.toString());
    assertThat(list(partner("hospital-charleroi"), "?partner=" + PARTNER))
        .isEqualTo("{\"entries\":[]}");
    assertThat(list(reader("bert", PSYCHOLOGIST), "?partner=" + PARTNER))
        .contains(handoff.toString());
    assertThat(list(reader("bert", PSYCHOLOGIST), "?partner=hospital-charleroi"))
        .doesNotContain(handoff.toString());
  }

  private void tell() {
    story
        .then(
            new PersonRegistered(
                person,
                ORGANISATION,
                ANTENNA,
                RunningService.keys().seal(GIVEN_NAME, person.value(), "Ygritte"),
                RunningService.keys().seal(FAMILY_NAME, person.value(), NAME),
                null,
                null,
                List.of("fr", "ar"),
                true,
                AgeBand.ADULT,
                Set.of(),
                false))
        .then(
            new HelpRequested(
                accompaniment,
                person,
                ORGANISATION,
                ANTENNA,
                new HelpSource(HelpSource.Kind.USER, null),
                Set.of(HelpReason.ISOLATION),
                RunningService.keys().seal(HELP_NARRATIVE, person.value(), NARRATIVE),
                null))
        .then(
            new HolderAssigned(
                accompaniment, new Holder(Holder.Kind.PSYCHOLOGIST, ANNA.value()), null))
        .then(
            new OutreachVisitMade(
                accompaniment,
                VisitPlace.HOME,
                VisitOutcome.MET,
                List.of(),
                false,
                RunningService.keys().seal(VISIT_NARRATIVE, person.value(), VISIT)));
    publish();
  }

  private void raised() {
    story.then(
        new CrisisRaised(
            new CrisisId(UUID.randomUUID()),
            ORGANISATION,
            person,
            null,
            CrisisKind.DECOMPENSATION,
            new Triage(Urgency.P1, null, "capas-2026.1"),
            Samples.DEADLINES,
            DangerTo.SELF,
            RunningService.keys().seal(CRISIS_PLACE, person.value(), PLACE),
            null,
            null));
    publish();
  }

  private void glassBroken(String psychologist, Instant until) {
    story.then(
        new GlassBroken(
            person,
            new ActorId(psychologist),
            RunningService.keys().seal(BREAK_GLASS_REASON, person.value(), REASON),
            until));
    publish();
  }

  private void proposed() {
    story.then(
        new HandoffProposed(
            handoff,
            ORGANISATION,
            person,
            accompaniment,
            PARTNER,
            Urgency.P3,
            RunningService.keys().seal(HANDOFF_REQUEST, person.value(), REQUEST),
            null));
    publish();
    assertThat(handoff(reader("bert", PSYCHOLOGIST)).statusCode()).isEqualTo(200);
  }

  private void sent() {
    sent(new SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL));
  }

  private void sent(SharingBasis basis) {
    story.then(
        new HandoffSent(
            handoff, basis, Set.of(IDENTITY, CONFIDENCE), Instant.now().plus(Duration.ofDays(2))));
    publish();
  }

  private void publish() {
    service.publish(story.events().subList(published, story.events().size()));
    published = story.events().size();
  }

  private String read(String what, String token) {
    var answer = answer(what, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> answer(String what, String token, String... more) {
    var headers = new ArrayList<>(List.of(more));
    headers.addAll(List.of("Capas-After", position(story.events().getLast())));
    return service.getAs(
        token, "/api/persons/%s/%s".formatted(person, what), headers.toArray(String[]::new));
  }

  private HttpResponse<String> handoff(String token) {
    return service.getAs(
        token, "/api/handoffs/" + handoff, "Capas-After", position(story.events().getLast()));
  }

  /** Without waiting: whoever does not see it would wait in vain, as for one that never was. */
  private HttpResponse<String> without(String token) {
    return service.getAs(token, "/api/handoffs/" + handoff);
  }

  private static String list(String token, String question) {
    return service.getAs(token, "/api/handoffs" + question).body();
  }

  private static String reader(String who, Role role) {
    return RunningService.token(who, ANTENNA.value(), role);
  }

  private static String partner() {
    return partner(PARTNER.value());
  }

  private static String partner(String partner) {
    return RunningService.partner(partner);
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
