package be.capas.platform.sealing;

import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.security.TestIdentityProvider;
import be.capas.platform.web.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Content is opened with keys that the command-service has, or not at all. */
@ExtendWith(OutputCaptureExtension.class)
class RemoteKeysTest {
  private static final OrganisationId CHARLEROI = new OrganisationId("capas-charleroi");
  private static final String SECRET_FILE = "capas.identity.client-secret-file";
  private static final UUID MARIE = UUID.fromString("018f4e60-0000-7000-8000-000000000001");

  @EnableRemoteKeys
  @Configuration(proxyBeanMethods = false)
  static class Reader {}

  private final TestIdentityProvider issuer = TestIdentityProvider.start();
  private final TestCommandService command = TestCommandService.start();

  @AfterEach
  void stop() {
    command.close();
    issuer.close();
  }

  @Test
  void what_was_sealed_there_is_opened_here_and_its_keys_are_fetched_once() {
    try (var reader = reader()) {
      var values = sealed(3);
      var sealer = reader.getBean(Sealers.class).of(CHARLEROI);

      sealer.prepare(values);

      values.forEach(it -> assertThat(opened(sealer, it)).isEqualTo("hush"));
      assertThat(command.asked()).isEqualTo(1);
      assertThat(issuer.tokensGiven()).isEqualTo(1);
    }
  }

  @Test
  void many_keys_are_fetched_in_batches() {
    try (var reader = reader()) {
      reader.getBean(Sealers.class).of(CHARLEROI).prepare(sealed(RemoteKeyStore.AT_ONCE + 1));

      assertThat(command.asked()).isEqualTo(2);
    }
  }

  @Test
  void while_the_command_service_is_down_nothing_is_said_about_a_key() {
    try (var reader = reader()) {
      var values = sealed(1);
      var sealer = reader.getBean(Sealers.class).of(CHARLEROI);
      command.close();

      assertThatThrownBy(() -> sealer.prepare(values))
          .isInstanceOfSatisfying(
              ProblemException.class,
              it -> {
                assertThat(it.problem().reason()).isEqualTo("keys-unavailable");
                assertThat(it.problem().status().value()).isEqualTo(503);
                assertThat(it.problem().headers()).containsKey("Retry-After");
              });
    }
  }

  @Test
  void keys_that_are_at_hand_serve_on_for_a_while() {
    try (var reader = reader()) {
      var values = sealed(1);
      var sealer = reader.getBean(Sealers.class).of(CHARLEROI);
      sealer.prepare(values);
      command.close();

      sealer.prepare(values);

      assertThat(opened(sealer, values.getFirst())).isEqualTo("hush");
    }
  }

  @Test
  void a_machine_that_is_not_known_gets_nothing() {
    try (var reader = reader(SECRET_FILE, TestKeySettings.keyFile().toString())) {
      var sealer = reader.getBean(Sealers.class).of(CHARLEROI);
      var values = sealed(1);

      assertThatThrownBy(() -> sealer.prepare(values)).isInstanceOf(ProblemException.class);
      assertThat(command.asked()).isZero();
    }
  }

  @Test
  void without_its_secret_a_service_does_not_start_and_says_why(
      CapturedOutput output, @TempDir Path folder) {
    failing(SECRET_FILE, folder.resolve("missing").toString());
    failing("capas.identity.client-id", "");
    failing("capas.command.url", "");

    assertThat(output)
        .contains("missing cannot be read", "CAPAS_IDENTITY_CLIENT_ID")
        .contains("CAPAS_COMMAND_URL")
        .doesNotContain("\tat ");
  }

  private List<Sealed> sealed(int subjects) {
    var values = new ArrayList<Sealed>();
    for (int i = 0; i < subjects; i++) {
      var subject = new UUID(MARIE.getMostSignificantBits(), MARIE.getLeastSignificantBits() + i);
      values.add(command.sealers().of(CHARLEROI).seal(SECRET, subject, "narrative", "hush"));
    }
    return values;
  }

  private static String opened(Sealer sealer, Sealed value) {
    var subject = UUID.fromString(value.key().substring(0, value.key().indexOf('/')));
    return sealer.open(value, subject, "narrative");
  }

  private void failing(String setting, String value) {
    try {
      reader(setting, value).close();
    } catch (RuntimeException expected) {
      // what counts is what the operator reads
    }
  }

  private ConfigurableApplicationContext reader() {
    return reader("other", "1");
  }

  private ConfigurableApplicationContext reader(String setting, String value) {
    var settings = TestKeySettings.fetching("reader", command.url());
    settings.put("capas.identity.issuer", issuer.issuer());
    settings.put(setting, value);
    return new SpringApplicationBuilder(Reader.class)
        .web(WebApplicationType.NONE)
        .run(
            settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
  }
}
