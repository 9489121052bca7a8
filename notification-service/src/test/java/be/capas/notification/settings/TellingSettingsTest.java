package be.capas.notification.settings;

import static be.capas.contract.Samples.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** A wrong setting stops the start, and says which. */
class TellingSettingsTest {
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(SettingsConfiguration.class)
          .withPropertyValues(
              "capas.console.url=https://console.capas.test",
              "capas.command.url=https://command.capas.test",
              "capas.mail.from=capas@capas.local",
              "capas.on-call.capas-charleroi[0].actor=psychologist-adult",
              "capas.on-call.capas-charleroi[0].mail=adult@capas.local",
              "capas.coordinators.capas-charleroi[0].actor=psychologist-adult",
              "capas.coordinators.capas-charleroi[0].mail=adult@capas.local");

  @Test
  void one_person_may_have_several_tasks() {
    context.run(
        it -> {
          var book = it.getBean(AddressBook.class);
          var adult = new ActorId("psychologist-adult");
          assertThat(book.mailOf(ORGANISATION, adult)).hasValue("adult@capas.local");
          assertThat(book.directory().onCall(ORGANISATION)).containsExactly(adult);
          assertThat(book.directory().coordinators(ORGANISATION)).containsExactly(adult);
          assertThat(book.mailOf(new OrganisationId("ocmw-gent"), adult)).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "capas.mail.from=, capas.mail.from",
    "capas.mail.from=nobody, capas.mail.from",
    "capas.console.url=, console",
    "capas.on-call.capas-charleroi[0].mail=nobody, onCall[capas-charleroi][0].mail",
    "capas.staff.capas-charleroi.psychologist-adult=other@capas.local, two mail addresses",
    "capas.on-call.capas-charleroi[0].actor=Dr Lena, must match",
  })
  void a_wrong_setting_is_named(String setting, String message) {
    context
        .withPropertyValues(setting)
        .run(it -> assertThat(it.getStartupFailure()).hasStackTraceContaining(message));
  }
}
