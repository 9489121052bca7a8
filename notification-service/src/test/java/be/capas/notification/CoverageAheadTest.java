package be.capas.notification;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.local.mail.CaughtMail;
import be.capas.notification.calendar.Rostered;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, which looks ahead every moment. */
class CoverageAheadTest {
  @TempDir static Path secrets;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService(secrets, "capas.warnings.every=300ms").start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_coordinator_has_one_mail_of_a_gap_days_before_it_and_no_other_while_it_holds() {
    var leave = Instant.now().plus(Duration.ofDays(10));
    var mail = new Way(Kind.MAIL, Duration.ZERO);
    service.happened(
        service.events.recorded(
            new MemberProfileSet(
                ORGANISATION, new Member(ADULT, Skills.NONE, List.of(mail), false)),
            0),
        service.events.recorded(Rostered.always(ADULT), 1),
        service.events.recorded(
            new AbsenceDeclared(
                ORGANISATION, new Absence(ADULT, leave, leave.plus(Duration.ofHours(8)))),
            2));

    await().until(() -> !warnings().isEmpty());
    assertThat(warnings().getFirst().to().getFirst()).endsWith("-coordinator@capas.local");
    assertThat(warnings().getFirst().subject()).contains("1 nouvel avertissement");
    assertThat(warnings().getFirst().body())
        .contains("nights : personne n'est de garde", "https://console.capas.test/on-call");
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .until(() -> warnings().size() == 1);
    assertThat(service.reads()).as("it is in nobody's file").isEmpty();
  }

  private static List<CaughtMail> warnings() {
    return service.mails().stream().filter(it -> it.subject().contains("La garde")).toList();
  }
}
