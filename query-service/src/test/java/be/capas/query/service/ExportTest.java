package be.capas.query.service;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static be.capas.query.service.RunningService.token;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final String EXPORT = "/api/persons/" + PERSON + "/export";
  private static final String OFFICER = token("capas-charleroi", Role.DATA_PROTECTION_OFFICER);

  private static RunningService service;
  private static Story story;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    story =
        Story.of(PERSON)
            .then(Samples.all().getFirst())
            .then(helpRequested())
            .then(heldBy(BY_WORKER));
    service.publish(story.events());
    assertThat(export("application/json", "Capas-After", position(story.events().getLast())))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(200));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_machine_gets_the_whole_file() {
    var export = json(export("application/json"));

    assertThat(export.get("person").asString()).isEqualTo(PERSON.toString());
    assertThat(export.get("events")).hasSize(3);
    assertThat(export.at("/events/0/kind").asString()).isEqualTo("person-registered.v1");
    assertThat(export.at("/file/file/languages").toString()).isEqualTo("[\"fr\",\"ar\"]");
    assertThat(export.at("/file/accompaniments")).hasSize(1);
    assertThat(export.has("reads")).isTrue();
  }

  @Test
  void a_person_gets_a_page_to_read_that_needs_nothing_else() {
    var page = export("text/html", "Accept-Language", "nl");

    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Language")).contains("nl");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(page.body()).contains("Uw dossier", "Hulpvraag").doesNotContain("<script");
  }

  @Test
  void neither_shows_what_was_not_opened() {
    assertThat(export("application/json").body()).doesNotContain("c2VhbGVk", "/IDENTITY");
    assertThat(export("text/html").body()).doesNotContain("c2VhbGVk", "/IDENTITY");
  }

  @Test
  void nobody_keeps_a_copy_on_the_way() {
    var answer = export("application/json");

    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", PERSON.toString());
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DATA_PROTECTION_OFFICER", "COORDINATOR"})
  void it_is_for_the_officer_and_the_coordinator_only(Role role) {
    assertThat(service.getAs(token(ORGANISATION.value(), role), EXPORT).statusCode())
        .isEqualTo(403);
  }

  @Test
  void another_organisations_file_is_not_there() {
    var stranger = token("capas-liege", Role.DATA_PROTECTION_OFFICER);

    assertThat(service.getAs(stranger, EXPORT).statusCode()).isEqualTo(404);
    assertThat(service.getAs(null, EXPORT).statusCode()).isEqualTo(401);
    assertThat(service.getAs(OFFICER, EXPORT + "?all=true").statusCode()).isEqualTo(400);
    assertThat(service.getAs(OFFICER, "/api/persons/12/export").statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_neither_is_not_acceptable() {
    var answer = export("image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private static HttpResponse<String> export(String accept, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Accept";
    all[1] = accept;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return service.getAs(OFFICER, EXPORT, all);
  }
}
