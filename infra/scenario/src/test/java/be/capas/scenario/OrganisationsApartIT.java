package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.client.Refused;
import be.capas.scenario.mailbox.Mail;
import be.capas.scenario.mailbox.Mailboxes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two organisations on one installation: what leaves it for one tells nothing of the other. */
class OrganisationsApartIT {
  private static final Part CHARLEROI =
      new Part("capas-charleroi", "worker-nord", "psychologist-adult", "coordinator", "nord");
  private static final Part GENT =
      new Part("ocmw-gent", "worker-gent", "psychologist-gent", "coordinator-gent", "gent");

  @TempDir static Path home;
  private static RunningHouse house;
  private static Performance performance;
  private static List<Mail> mails;

  /** An organisation with a person in crisis. */
  private record Part(
      String organisation,
      String worker,
      String psychologist,
      String coordinator,
      String antenna,
      UUID person,
      UUID crisis) {
    Part(String organisation, String worker, String psychologist, String chief, String antenna) {
      this(organisation, worker, psychologist, chief, antenna, Command.newId(), Command.newId());
    }

    void play(CellClient cell) {
      cell.command(
          Command.of(worker, person, "persons")
              .with("id", person)
              .with("givenName", "Jeanne")
              .with("familyName", "Dupont")
              .with("antenna", antenna));
      cell.command(
          Command.of(worker, person, "crises")
              .with("id", crisis)
              .with("person", person)
              .with("urgency", "P1"));
    }
  }

  @BeforeAll
  static void a_crisis_in_each() throws Exception {
    house = RunningHouse.start(home);
    performance = Performance.prepare(house.settings(5), new Silence());
    var cell = performance.cell();
    var boxes = new Mailboxes(cell, house.addresses().identity(), Duration.ofMinutes(2));
    for (var part : List.of(CHARLEROI, GENT)) {
      part.play(cell);
      boxes.awaitPage(part.psychologist(), part.crisis());
    }
    mails = boxes.all();
  }

  @AfterAll
  static void stop() {
    performance.close();
    house.close();
  }

  @Test
  void a_record_on_the_topic_names_the_organisation_of_its_person() {
    var organisations = WholeTopic.organisations(house.addresses().kafka());

    assertThat(organisations.values()).allMatch(it -> it.size() == 1);
    assertThat(organisations.get(CHARLEROI.person())).containsExactly(CHARLEROI.organisation());
    assertThat(organisations.get(GENT.person())).containsExactly(GENT.organisation());
  }

  @Test
  void a_mail_reaches_the_people_of_its_own_organisation_only() {
    assertThat(mails)
        .filteredOn(it -> it.mentions(GENT.crisis()))
        .isNotEmpty()
        .allMatch(mail -> mail.to().stream().allMatch(it -> it.endsWith("@gent.local")));
    assertThat(mails)
        .filteredOn(it -> it.mentions(CHARLEROI.crisis()))
        .isNotEmpty()
        .allMatch(mail -> mail.to().stream().allMatch(it -> it.endsWith("@capas.local")));
  }

  @Test
  void a_view_shows_nobody_else_s_person_and_crisis() {
    var cell = performance.cell();
    for (var what : List.of("timeline", "history", "fil-rouge")) {
      var theirs = "/api/persons/%s/%s".formatted(GENT.person(), what);
      assertThatThrownBy(() -> cell.read(CHARLEROI.coordinator(), at(theirs)))
          .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.status()).isEqualTo(404));
    }
    assertThat(cell.read(CHARLEROI.coordinator(), at("/api/board")).body().toString())
        .contains(CHARLEROI.crisis().toString())
        .doesNotContain(GENT.crisis().toString());
  }

  @Test
  void the_ledger_shows_nobody_else_s_notices() {
    var notices = house.addresses().notification().resolve("/api/notices?crisis=" + GENT.crisis());

    assertThat(performance.cell().read(CHARLEROI.coordinator(), notices).body().path("notices"))
        .isEmpty();
    assertThat(performance.cell().read(GENT.coordinator(), notices).body().path("notices"))
        .isNotEmpty();
  }

  @Test
  void a_log_line_names_no_person_and_no_crisis() throws Exception {
    try (var logs = Files.list(home.resolve("logs"))) {
      for (var log : logs.toList()) {
        for (var part : List.of(CHARLEROI, GENT)) {
          assertThat(log).content().doesNotContain(part.person().toString());
          assertThat(log).content().doesNotContain(part.crisis().toString());
        }
      }
    }
  }

  private static URI at(String path) {
    return house.addresses().query().resolve(path);
  }
}
