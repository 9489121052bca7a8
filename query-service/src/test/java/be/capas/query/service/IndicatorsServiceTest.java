package be.capas.query.service;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.Role;
import be.capas.query.Events;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures over HTTP: made, made again after late records, restated, handed on. */
class IndicatorsServiceTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final String MARCH = "?from=2026-03-01&to=2026-04-01&by=MONTH,SOURCE";

  private static RunningService service;
  private static Story story;
  private static int told;

  @BeforeAll
  static void start() {
    service = RunningService.start("--capas.visibility.wait=10s");
    for (var n = 0; n < 5; n++) {
      var person = new PersonId(UUID.randomUUID());
      var other = Story.of(person, MONDAY).then(Events.helpRequested(person));
      service.publish(other.events());
      assertThat(get("/api/indicators" + MARCH, "Capas-After", position(other.events().getLast())))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
    }
    story =
        Story.of(PERSON, MONDAY)
            .then(Events.helpRequested())
            .days(1)
            .then(Events.visit(VisitOutcome.MET));
    arrive();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void arrive() {
    service.publish(story.events().subList(told, story.events().size()));
    told = story.events().size();
    var seen = position(story.events().getLast());
    assertThat(get("/api/indicators" + MARCH, "Capas-After", seen).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path, String... headers) {
    var coordinator = RunningService.token(ORGANISATION.value(), Role.COORDINATOR);
    return service.getAs(coordinator, path, headers);
  }

  @Test
  void a_report_is_the_same_for_ever_and_what_changed_since_is_named() {
    var made = get("/api/indicators" + MARCH);
    var position = json(made).get("position").asString();
    assertThat(json(made).at("/rows/0/values/0").asString()).isEqualTo("2026-03");
    assertThat(json(made).at("/rows/0/figures/0/indicator").asString()).isEqualTo("REQUESTS");
    assertThat(json(made).at("/rows/0/figures/0/count").asInt()).isEqualTo(6);

    story.days(30).recorded(Events.visit(VisitOutcome.NOT_FOUND), MONDAY.plusSeconds(3600));
    arrive();

    assertThat(get("/api/indicators" + MARCH + "&position=" + position).body())
        .isEqualTo(made.body());
    assertThat(get("/api/indicators" + MARCH).body()).isNotEqualTo(made.body());
    var restated = json(get("/api/indicators/restated" + MARCH + "&position=" + position));
    assertThat(restated.at("/rows/0/changes/0/indicator").asString()).isEqualTo("VISITS_NOT_FOUND");
    assertThat(restated.at("/rows/0/changes/0/events/0").asString())
        .isEqualTo(story.last().toString());
  }

  @Test
  void what_is_handed_on_tells_no_figure_of_few() {
    var table = get("/api/indicators/export" + MARCH);

    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(table.body())
        .contains("2026-03,PROFESSIONAL,REQUESTS,6,,,")
        .contains("2026-03,PROFESSIONAL,VISITS_MET,<5,,,");
  }

  @Test
  void another_organisation_has_figures_of_its_own() {
    var other = RunningService.token("capas-elsewhere", Role.COORDINATOR);

    assertThat(json(service.getAs(other, "/api/indicators" + MARCH)).get("rows")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-03-01&to=2026-03-01, to",
    "from=2026-03-01&to=2026-02-01, to",
    "from=march&to=2026-04-01, from",
    "from=2026-03-01&to=2026-04-01&by=SHOE_SIZE, by",
    "from=2026-03-01&to=2026-04-01&by=MONTH&by=MONTH, by",
    "from=2026-03-01&to=2026-04-01&position=rubbish, position",
    "from=2026-03-01&to=2026-04-01&antenna=nord, antenna",
    "to=2026-04-01, from",
  })
  void what_cannot_be_asked_is_told(String asked, String parameter) {
    var answer = get("/api/indicators?" + asked);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(parameter);
  }
}
