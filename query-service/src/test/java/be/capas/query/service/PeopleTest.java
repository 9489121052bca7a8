package be.capas.query.service;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is looked for is found in the command-service and shown from here. */
class PeopleTest {
  private static final String HIT = "{\"people\":[{\"person\":\"%s\",\"antenna\":\"%s\"}]}";
  private static final String OTHER_ANTENNA = "elsewhere";

  private static FoundByCommands commands;
  private static RunningService service;
  private static String[] after;

  @BeforeAll
  static void start() {
    commands = new FoundByCommands();
    service = RunningService.start("--capas.command.url=" + commands.url());
    var registered = Story.of(PERSON).then(registration()).events();
    service.publish(registered);
    Recorded<? extends CapasEvent> last = registered.getLast();
    after = new String[] {"Capas-After", position(last)};
  }

  private static CapasEvent registration() {
    return Samples.all().stream()
        .filter(PersonRegistered.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  @AfterAll
  static void stop() {
    service.close();
    commands.close();
  }

  @Test
  void a_file_is_shown_by_its_id() {
    var answer = service.get("/api/persons/" + PERSON, after);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("person").asString()).isEqualTo(PERSON.toString());
    assertThat(json(answer).at("/file/antenna").asString()).isEqualTo(ANTENNA.value());
    assertThat(json(answer).at("/file").has("familyName")).isTrue();
    assertThat(answer.body()).doesNotContain("\"box\"", "\"key\"");
  }

  @Test
  void who_was_found_is_shown_with_the_file() {
    commands.next(200, HIT.formatted(PERSON, ANTENNA));

    var answer =
        service.get(
            "/api/persons?name=d%27hondt%20zo%C3%A9&birthDate=1961-07-30&phone=%2B32470&limit=7",
            after);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/people/0/person").asString()).isEqualTo(PERSON.toString());
    assertThat(json(answer).at("/people/0/file/antenna").asString()).isEqualTo(ANTENNA.value());
    assertThat(commands.asked().get("organisation").asString()).isEqualTo(ORGANISATION.value());
    assertThat(commands.asked().get("name").asString()).isEqualTo("d'hondt zoé");
    assertThat(commands.asked().get("birthDate").asString()).isEqualTo("1961-07-30");
    assertThat(commands.asked().get("phone").asString()).isEqualTo("+32470");
    assertThat(commands.asked().get("limit").asInt()).isEqualTo(7);
    assertThat(
            commands.asked().path("antennas").isMissingNode()
                || commands.asked().get("antennas").isNull())
        .isTrue();
  }

  @Test
  void the_next_page_is_linked() {
    commands.next(
        200, HIT.formatted(PERSON, ANTENNA).replaceFirst("}$", ",\"next\":\"" + PERSON + "\"}"));

    var link = service.get("/api/persons?name=zo%C3%A9", after).headers().firstValue("Link");

    assertThat(link).contains("</api/persons?name=zo%C3%A9&after=" + PERSON + ">; rel=\"next\"");
    var next = link.orElseThrow();
    service.get(next.substring(1, next.indexOf('>')), after);
    assertThat(commands.asked().get("after").asString()).isEqualTo(PERSON.toString());
  }

  @Test
  void who_has_no_file_here_or_another_organisation_s_is_not_shown() {
    commands.next(200, HIT.formatted(UUID.randomUUID(), ANTENNA));
    assertThat(json(service.get("/api/persons?name=zoe")).get("people")).isEmpty();

    commands.next(200, HIT.formatted(PERSON, ANTENNA));
    var foreign = RunningService.token("cpas-elsewhere", Role.COORDINATOR);
    assertThat(json(service.getAs(foreign, "/api/persons?name=zoe")).get("people")).isEmpty();
    assertThat(commands.asked().get("organisation").asString()).isEqualTo("cpas-elsewhere");
  }

  @Test
  void a_social_worker_finds_people_of_the_own_antennas() {
    var worker = worker(ANTENNA.value(), "third");
    commands.next(200, HIT.formatted(PERSON, ANTENNA));

    assertThat(json(service.getAs(worker, "/api/persons?name=zoe", after)).get("people"))
        .hasSize(1);
    assertThat(commands.asked().get("antennas").valueStream().map(it -> it.asString()))
        .containsExactlyInAnyOrder(ANTENNA.value(), "third");
  }

  @Test
  void another_antenna_is_not_even_asked_for() {
    var before = commands.questions();
    var worker = worker("third");

    assertThat(
            json(service.getAs(worker, "/api/persons?name=zoe&antenna=" + OTHER_ANTENNA))
                .get("people"))
        .isEmpty();
    assertThat(commands.questions()).isEqualTo(before);
  }

  @Test
  void what_the_search_lets_through_by_mistake_is_held_back_here() {
    commands.next(200, HIT.formatted(PERSON, "third"));

    assertThat(json(service.getAs(worker("third"), "/api/persons?name=zoe", after)).get("people"))
        .isEmpty();
    assertThat(service.getAs(worker("third"), "/api/persons/" + PERSON).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_cannot_be_looked_for_is_said_so() {
    commands.next(
        400,
        """
        {"type":"urn:capas:problem:invalid-field","status":400,\
        "errors":[{"pointer":"/phone","code":"invalid-field","detail":"must be a phone number"}]}\
        """);

    var answer = service.get("/api/persons?phone=nobody");

    assertProblem(answer, 400, "invalid-parameter");
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("phone");
    assertThat(json(answer).at("/errors/0/detail").asString()).isEqualTo("must be a phone number");
  }

  @Test
  void a_command_service_that_does_not_answer_is_no_empty_answer() {
    commands.next(500, "{}");

    var answer = service.get("/api/persons?name=zoe");

    assertProblem(answer, 503, "search-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'', missing-parameter",
    "?antenna=nord, missing-parameter",
    "?nom=x, unknown-parameter",
    "?name=x&name=y, invalid-parameter",
    "?name=x&limit=0, invalid-parameter",
    "?name=x&limit=201, invalid-parameter",
    "?name=x&after=y, invalid-parameter",
    "?name=x&antenna=N%C2%B0, invalid-parameter",
    "?birthDate=30/07/1961, invalid-parameter"
  })
  void a_question_that_is_not_right_is_told_what_is_wrong(String question, String reason) {
    assertProblem(service.get("/api/persons" + question), 400, reason);
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    assertProblem(service.get("/api/persons?name=" + "x".repeat(201)), 400, "invalid-parameter");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void roles_find_what_is_theirs(Role role) {
    var status =
        switch (role) {
          case SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR -> 200;
          case PARTNER, DATA_PROTECTION_OFFICER, ADMINISTRATOR, SERVICE -> 403;
        };
    var token = RunningService.token(ORGANISATION.value(), role);

    assertThat(service.getAs(token, "/api/persons?name=zoe").statusCode()).isEqualTo(status);
  }

  private static String worker(String... antennas) {
    return RunningService.issuer()
        .token(
            claims ->
                claims
                    .subject("worker")
                    .claim("organisation", ORGANISATION.value())
                    .claim("antennas", List.of(antennas)),
            Role.SOCIAL_WORKER);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:capas:problem:" + reason);
  }
}
