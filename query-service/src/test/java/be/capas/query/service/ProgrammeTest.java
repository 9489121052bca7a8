package be.capas.query.service;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.ParticipantEnrolled;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.contract.TrainingEvent.TrainingSessionScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which trainings there are, as workers and the cell see them. */
class ProgrammeTest {
  private static final TrainingId EMOTIONS =
      new TrainingId(UUID.fromString("01980000-0000-7000-8000-0000000000a1"));
  private static final TrainingId MBSR =
      new TrainingId(UUID.fromString("01980000-0000-7000-8000-0000000000a2"));
  private static final ActorId ZOE = new ActorId("zoe");

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    var story =
        Story.of(null, NOON)
            .then(programmed(EMOTIONS, TrainingTopic.EMOTION_MANAGEMENT, "emotions"))
            .then(programmed(MBSR, TrainingTopic.MBSR_INTRODUCTION, "mbsr"))
            .then(new TrainingSessionScheduled(EMOTIONS, 1, SessionKind.TRAINING_DAY, NOON))
            .then(new ParticipantEnrolled(EMOTIONS, ZOE))
            .then(new AttendanceRecorded(EMOTIONS, 1, List.of(ZOE)))
            .then(new TrainingCompleted(EMOTIONS, List.of(ZOE)));
    service.publish(story.events());
    for (var event : story.events()) {
      assertThat(service.get("/api/trainings", "Capas-After", position(event)).statusCode())
          .isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', mbsr emotions",
    "?state=OPEN, mbsr",
    "?state=COMPLETED, emotions",
    "?topic=MBSR_INTRODUCTION, mbsr",
    "?mine=true, emotions",
    "?mine=true&state=OPEN, ''",
  })
  void those_are_found_whom_everything_fits(String asked, String titles) {
    assertThat(titles("/api/trainings" + asked))
        .containsExactly(titles.isEmpty() ? new String[0] : titles.split(" "));
  }

  @Test
  void the_cell_sees_who_takes_part() {
    var training = json(service.get("/api/trainings/" + EMOTIONS));

    assertThat(training.get("participants").toString()).isEqualTo("[\"zoe\"]");
    assertThat(training.get("attended").toString()).isEqualTo("[\"zoe\"]");
    assertThat(training.at("/sessions/0/present").toString()).isEqualTo("[\"zoe\"]");
    assertThat(training.get("seatsLeft").asInt()).isEqualTo(11);
  }

  @Test
  void a_colleague_sees_whether_there_is_a_seat_and_nobodys_name() {
    var answer = service.getAs(worker("somebody"), "/api/trainings/" + EMOTIONS);
    var own = service.getAs(worker("zoe"), "/api/trainings/" + EMOTIONS);

    assertThat(json(answer).get("seatsLeft").asInt()).isEqualTo(11);
    assertThat(json(answer).get("enrolled").asBoolean()).isFalse();
    assertThat(json(own).get("enrolled").asBoolean()).isTrue();
    assertThat(answer.body()).doesNotContain("zoe", "participants", "present", "attended");
    assertThat(own.body()).doesNotContain("participants", "present", "attended");
  }

  @Test
  void pages_follow_one_another() {
    var seen = new ArrayList<String>();
    var path = "/api/trainings?limit=1";
    while (path != null) {
      seen.addAll(titles(path));
      path =
          service
              .getAs(worker("zoe"), path)
              .headers()
              .firstValue("Link")
              .map(it -> it.substring(1, it.indexOf('>')))
              .orElse(null);
    }
    assertThat(seen).containsExactly("mbsr", "emotions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=LOST", "?topic=COOKING", "?mine=perhaps", "?limit=0", "?who=me"})
  void what_cannot_be_asked_is_told(String asked) {
    var answer = service.get("/api/trainings" + asked);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void what_is_not_on_the_programme_is_unknown() {
    assertThat(service.get("/api/trainings/" + UUID.randomUUID()).body())
        .contains("urn:capas:problem:unknown-training");
  }

  private static List<String> titles(String path) {
    return json(service.getAs(worker("zoe"), path))
        .get("entries")
        .valueStream()
        .map(it -> it.get("title").asString())
        .toList();
  }

  private static String worker(String who) {
    return issuer()
        .token(
            claims ->
                claims
                    .subject(who)
                    .claim("organisation", ORGANISATION.value())
                    .claim("antennas", List.of("nord")),
            Role.SOCIAL_WORKER);
  }

  private static TrainingProgrammed programmed(
      TrainingId training, TrainingTopic topic, String title) {
    return new TrainingProgrammed(
        training, ORGANISATION, topic, title, null, new TrainingPlan(1, 0, 12));
  }
}
