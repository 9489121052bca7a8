package be.capas.notification.settings;

import static be.capas.contract.Samples.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The settings that the launcher's services start with. */
class LocalProfileTest {
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(SettingsConfiguration.class)
          .withPropertyValues("spring.profiles.active=local");

  @Test
  void names_who_is_on_call() {
    context.run(
        it -> {
          var book = it.getBean(AddressBook.class);
          assertThat(book.directory().onCall(ORGANISATION))
              .extracting(ActorId::value)
              .containsExactly("psychologist-adult", "psychologist-child");
          assertThat(book.mailOf(ORGANISATION, new ActorId("coordinator")))
              .hasValue("coordinator@capas.local");
        });
  }

  @Test
  void expects_the_partners_at_the_port_of_the_demonstration() {
    context.run(it -> assertThat(partnerOf(it.getBean(TellingSettings.class))).contains(":8090/"));
    context
        .withPropertyValues("capas.demo.partner-port=28090")
        .run(it -> assertThat(partnerOf(it.getBean(TellingSettings.class))).contains(":28090/"));
  }

  private static String partnerOf(TellingSettings settings) {
    return settings.partners().get("ssm-charleroi").url().toString();
  }
}
