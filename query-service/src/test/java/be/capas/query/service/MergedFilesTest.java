package be.capas.query.service;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.SealedField.CONTACT_PERSON_NAME;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Relation;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who reads what of a person whose two files were merged, through the whole service. */
class MergedFilesTest {
  private static final String TOLD_HERE = "She has lost her flat";
  private static final String TOLD_THERE = "He shouts at the children";
  private static final String SECRET_THERE = "She hears them at night";
  private static final String FRIEND_THERE = "Wivine Quaedvlieg";
  private static final Instant START = Instant.now().minus(Duration.ofDays(20));

  private static RunningService service;

  private final Told kept = new Told(ANTENNA);
  private final Told ended = new Told(new AntennaId("ouest"));
  private final HandoffId handoff = new HandoffId(UUID.randomUUID());
  private Instant beforeTheMerge = START;

  @BeforeAll
  static void start() {
    service = RunningService.start("--capas.visibility.wait=4s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void twoFilesOfOnePerson() {
    ended.opens(TOLD_THERE, "anna");
    ended.story.then(
        new ContactPersonAdded(
            ended.person,
            new ContactPersonId(UUID.randomUUID()),
            Relation.FRIEND,
            ended.seal(CONTACT_PERSON_NAME, FRIEND_THERE),
            null));
    ended.story.days(9).then(ended.visit(SECRET_THERE));
    ended.isPassedTo(handoff);
    kept.story.days(10);
    kept.opens(TOLD_HERE, "bert");
    kept.story.days(1);
    ended.story.days(2);
    beforeTheMerge = kept.story.now();
    kept.story.days(1);
    ended.story.days(1);
    ended.publish();
    kept.publish();
  }

  @Test
  void whoever_sees_the_file_that_goes_on_sees_what_happened_and_reads_what_they_could_before() {
    merge();

    var worker = read("timeline", reader("worker", ANTENNA, SOCIAL_WORKER));
    assertThat(worker)
        .as("both pasts")
        .contains(TOLD_HERE, "persons-merged.v1", "person-merged-into.v1", "person-reoriented.v1");
    assertThat(worker)
        .as("another antenna's file is opened to them no more than before")
        .doesNotContain(TOLD_THERE, SECRET_THERE, FRIEND_THERE);
    assertThat(read("timeline", reader("coordinator", ANTENNA, COORDINATOR)))
        .contains(TOLD_HERE, TOLD_THERE)
        .doesNotContain(SECRET_THERE);
    assertThat(read("timeline", reader("bert", ANTENNA, PSYCHOLOGIST)))
        .as("who needs to know of the one need not of the other")
        .contains(TOLD_THERE)
        .doesNotContain(SECRET_THERE);
    assertThat(read("timeline", reader("anna", ANTENNA, PSYCHOLOGIST)))
        .as("sealed with the other file's keys, and opens to whom it did")
        .contains(SECRET_THERE);
  }

  @Test
  void who_breaks_the_glass_of_the_file_that_ended_reads_it_in_the_one_that_goes_on() {
    merge();
    ended.story.then(
        new GlassBroken(
            ended.person,
            new ActorId("bert"),
            ended.seal(SealedField.BREAK_GLASS_REASON, "She called"),
            Instant.now().plusSeconds(600)));
    ended.publish();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        service
                            .getAs(
                                reader("bert", ANTENNA, PSYCHOLOGIST),
                                "/api/persons/%s/timeline".formatted(kept.person),
                                "Capas-After",
                                position(ended.story.events().getLast()))
                            .body())
                    .as("that the files were merged is told by the other one, too")
                    .contains(SECRET_THERE));
  }

  @Test
  void the_file_that_ended_is_still_its_own_antennas_and_nobody_elses() {
    merge();
    var theirs = "/api/persons/" + ended.person;

    var own =
        service.getAs(
            reader("worker", "ouest", SOCIAL_WORKER),
            theirs,
            "Capas-After",
            position(ended.story.events().getLast()));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("\"mergedInto\":\"" + kept.person);
    assertThat(service.getAs(reader("worker", ANTENNA, SOCIAL_WORKER), theirs).statusCode())
        .isEqualTo(404);
    assertThat(
            service
                .getAs(reader("worker", "ouest", SOCIAL_WORKER), "/api/persons/" + kept.person)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_file_names_the_other_and_whoever_is_around_the_person() {
    merge();

    var file = read("", reader("coordinator", ANTENNA, COORDINATOR));

    assertThat(file).contains("\"mergedFiles\":[\"" + ended.person, FRIEND_THERE);
    assertThat(read("history", reader("coordinator", ANTENNA, COORDINATOR))).contains(FRIEND_THERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"history", "fil-rouge"})
  void what_was_answered_of_the_past_is_answered_again_to_the_letter(String what) {
    var coordinator = reader("coordinator", ANTENNA, COORDINATOR);
    var then = "%s?asOf=%s&knownAt=%s".formatted(what, beforeTheMerge, beforeTheMerge);
    var before = read(then, coordinator);

    merge();

    assertThat(read(then, coordinator)).isEqualTo(before);
    assertThat(read(what + "?asOf=" + beforeTheMerge, coordinator))
        .as("with what is known now it is another")
        .contains(PARTNER.value());
  }

  @Test
  void the_thread_is_judged_by_both_wherever_it_is_told_and_in_one_file() {
    merge();
    var coordinator = reader("coordinator", ANTENNA, COORDINATOR);

    var thread = json(read("fil-rouge", coordinator));
    var line =
        json(service
                .getAs(
                    coordinator,
                    "/api/caseload?limit=200",
                    "Capas-After",
                    position(kept.story.events().getLast()))
                .body())
            .get("entries")
            .valueStream()
            .filter(it -> it.get("person").asString().equals(kept.person.toString()))
            .findFirst()
            .orElseThrow();

    assertThat(thread.at("/holder/id").asString()).isEqualTo("bert");
    assertThat(thread.at("/lastContact/at").asString())
        .as("met before this file was opened")
        .isEqualTo(line.get("lastContact").asString());
    assertThat(thread.get("links").toString()).contains(PARTNER.value());
    assertThat(line.get("status")).isEqualTo(thread.get("status"));

    var other = "/api/persons/%s/fil-rouge".formatted(ended.person);
    var told =
        json(
            service
                .getAs(coordinator, other, "Capas-After", position(ended.story.events().getLast()))
                .body());
    assertThat(told.get("goesOnIn").asString()).isEqualTo(kept.person.toString());
    assertThat(told.has("holder")).isFalse();
  }

  @Test
  void the_partner_of_the_file_that_ended_sees_what_was_shared_of_it_and_nothing_of_the_other() {
    var before = shared();
    merge();

    assertThat(shared()).isEqualTo(before);
    assertThat(before).contains(TOLD_THERE).doesNotContain(TOLD_HERE, kept.person.toString());
  }

  @Test
  void each_file_is_erased_with_its_own_keys() {
    merge();
    RunningService.keys().destroy(ended.person.value(), CONFIDENCE);

    assertThat(read("timeline", reader("coordinator", ANTENNA, COORDINATOR)))
        .contains(TOLD_HERE, "{\"erased\":\"CONFIDENCE\"}")
        .doesNotContain(TOLD_THERE);
  }

  private void merge() {
    ended.story.then(new PersonMergedInto(ended.person, kept.person));
    kept.story.then(new PersonsMerged(kept.person, ended.person));
    // The other way round than they are stored: each topic partition has its own pace.
    kept.publish();
    ended.publish();
  }

  private String shared() {
    var answer =
        service.getAs(
            RunningService.partner(PARTNER.value()),
            "/api/handoffs/" + handoff,
            "Capas-After",
            position(ended.handedOff(handoff)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String read(String what, String token) {
    var path = "/api/persons/" + kept.person + (what.isEmpty() ? "" : "/" + what);
    HttpResponse<String> answer =
        service.getAs(token, path, "Capas-After", position(kept.story.events().getLast()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }

  private static String reader(String who, AntennaId antenna, Role role) {
    return reader(who, antenna.value(), role);
  }

  private static String reader(String who, String antenna, Role role) {
    return RunningService.token(who, antenna, role);
  }

  /** A file as it is told. */
  private static final class Told {
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final AccompanimentId accompaniment = new AccompanimentId(UUID.randomUUID());
    private final Story story = Story.of(person, START);
    private final AntennaId antenna;
    private int published;

    Told(AntennaId antenna) {
      this.antenna = antenna;
    }

    void opens(String narrative, String psychologist) {
      story
          .then(
              new PersonRegistered(
                  person,
                  ORGANISATION,
                  antenna,
                  seal(GIVEN_NAME, "Ygritte"),
                  seal(FAMILY_NAME, "Vandenbroucke"),
                  null,
                  null,
                  List.of("fr"),
                  false,
                  AgeBand.ADULT,
                  Set.of(),
                  false))
          .then(
              new HelpRequested(
                  accompaniment,
                  person,
                  ORGANISATION,
                  antenna,
                  new HelpSource(HelpSource.Kind.USER, null),
                  Set.of(HelpReason.ISOLATION),
                  seal(HELP_NARRATIVE, narrative),
                  null))
          .then(
              new HolderAssigned(
                  accompaniment, new Holder(Holder.Kind.PSYCHOLOGIST, psychologist), null));
    }

    OutreachVisitMade visit(String narrative) {
      return new OutreachVisitMade(
          accompaniment,
          VisitPlace.HOME,
          VisitOutcome.MET,
          List.of(),
          false,
          seal(VISIT_NARRATIVE, narrative));
    }

    /** A partner meets the person, and the house is done. */
    void isPassedTo(HandoffId handoff) {
      story
          .then(
              new HandoffProposed(
                  handoff, ORGANISATION, person, accompaniment, PARTNER, Urgency.P3, null, null))
          .then(
              new HandoffSent(
                  handoff,
                  new SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
                  Set.of(IDENTITY, CONFIDENCE),
                  Instant.now().plus(Duration.ofDays(2))))
          .then(new HandoffAccepted(handoff))
          .then(new ThreadTransferred(handoff, person, accompaniment, PARTNER))
          .then(
              new HolderAssigned(
                  accompaniment, new Holder(Holder.Kind.PARTNER, PARTNER.value()), handoff))
          .then(new PersonReoriented(accompaniment, PARTNER, handoff));
    }

    Recorded<? extends CapasEvent> handedOff(HandoffId id) {
      return story.events().stream()
          .filter(it -> it.stream().equals(id.value()))
          .reduce((_, later) -> later)
          .orElseThrow();
    }

    Sealed seal(SealedField field, String text) {
      return RunningService.keys().seal(field, person.value(), text);
    }

    void publish() {
      service.publish(story.events().subList(published, story.events().size()));
      published = story.events().size();
    }
  }
}
