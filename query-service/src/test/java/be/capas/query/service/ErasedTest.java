package be.capas.query.service;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.sealing.SealedField.CONTACT;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left to read of somebody, before and after the keys were destroyed. */
class ErasedTest {
  private static final String NAME = "Vandermeersch";
  private static final String CONTACTED = "0470 00 00 00";
  private static final String NARRATIVE = "He has not left the house for weeks";
  private static final String VISIT = "He hears the neighbours through the wall";
  private static final String[] SAID = {NAME, CONTACTED, NARRATIVE, VISIT};

  private static RunningService service;

  private final PersonId person = new PersonId(UUID.randomUUID());
  private final AccompanimentId accompaniment = new AccompanimentId(UUID.randomUUID());
  private final Story story = Story.of(person);

  @BeforeAll
  static void start() {
    service = RunningService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_copy_for_the_person_is_whole_and_the_coordinators_is_not() {
    tell();

    assertThat(read("export", DATA_PROTECTION_OFFICER)).contains(SAID);
    assertThat(page(DATA_PROTECTION_OFFICER)).contains(SAID);
    assertThat(read("export", COORDINATOR)).contains(NAME, NARRATIVE).doesNotContain(VISIT);
    assertThat(page(COORDINATOR)).contains(NAME, "non communiqué (SECRET)").doesNotContain(VISIT);
  }

  @Test
  void what_was_put_right_opens_and_so_does_what_was_said_before() {
    tell();
    story.then(
        new IdentityCorrected(
            person, sealed(GIVEN_NAME, "Zoë"), sealed(FAMILY_NAME, "Van der Meersch"), null, null));
    service.publish(List.of(story.events().getLast()));

    assertThat(read("history", COORDINATOR)).contains("Van der Meersch").doesNotContain(CONTACTED);
    assertThat(read("timeline", COORDINATOR)).contains("Van der Meersch", NAME);
  }

  @Test
  void nothing_that_was_said_can_be_read_any_more_and_everything_that_happened_still_counts() {
    tell();
    var before = json(answer("timeline", COORDINATOR)).get("entries").size();

    erase();

    for (var what : List.of("timeline", "history")) {
      // The keys at hand are forgotten right after the view shows it, not before.
      await()
          .untilAsserted(
              () ->
                  assertThat(read(what, COORDINATOR))
                      .doesNotContain(SAID)
                      .contains("{\"erased\":\"IDENTITY\"}"));
    }
    assertThat(read("fil-rouge", COORDINATOR)).doesNotContain(SAID);
    assertThat(read("export", DATA_PROTECTION_OFFICER))
        .doesNotContain(SAID)
        .contains("{\"erased\":\"IDENTITY\"}", "{\"erased\":\"SECRET\"}");
    assertThat(page(DATA_PROTECTION_OFFICER)).doesNotContain(SAID).contains("effacé (SECRET)");
    assertThat(json(answer("timeline", COORDINATOR)).get("entries")).hasSize(before + 1);
  }

  private void erase() {
    for (var dataClass : DataClass.values()) {
      RunningService.keys().destroy(person.value(), dataClass);
    }
    story.then(
        new PersonErased(person, FilePart.ALL, ErasureCause.REQUESTED, Set.of(DataClass.values())));
    service.publish(List.of(story.events().getLast()));
  }

  private void tell() {
    story
        .then(
            new PersonRegistered(
                person,
                ORGANISATION,
                ANTENNA,
                sealed(GIVEN_NAME, "Zoé"),
                sealed(FAMILY_NAME, NAME),
                null,
                sealed(CONTACT, CONTACTED),
                List.of("fr"),
                false,
                null,
                Set.of(),
                false))
        .then(
            new HelpRequested(
                accompaniment,
                person,
                ORGANISATION,
                ANTENNA,
                new HelpSource(HelpSource.Kind.USER, null),
                Set.of(),
                sealed(HELP_NARRATIVE, NARRATIVE),
                null))
        .then(
            new OutreachVisitMade(
                accompaniment,
                VisitPlace.HOME,
                VisitOutcome.MET,
                List.of(),
                false,
                sealed(VISIT_NARRATIVE, VISIT)));
    service.publish(story.events());
  }

  private Sealed sealed(SealedField field, String text) {
    return RunningService.keys().seal(field, person.value(), text);
  }

  private String read(String what, Role role) {
    return answer(what, role).body();
  }

  private String page(Role role) {
    return answer("export", role, "Accept", "text/html").body();
  }

  private HttpResponse<String> answer(String what, Role role, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Capas-After";
    all[1] = position(story.events().getLast());
    var answer =
        service.getAs(
            RunningService.token(ORGANISATION.value(), role),
            "/api/persons/%s/%s".formatted(person, what),
            all);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }
}
