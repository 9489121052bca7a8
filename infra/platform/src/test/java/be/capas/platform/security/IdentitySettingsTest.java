package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IdentitySettingsTest {
  @Test
  void without_an_issuer_the_start_stops_with_a_clear_sentence(CapturedOutput output) {
    start("--capas.identity.audience=capas");

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("capas.identity.issuer (CAPAS_IDENTITY_ISSUER) must name the identity provider")
        .doesNotContain("\tat ");
  }

  @Test
  void an_issuer_that_is_no_address_stops_the_start(CapturedOutput output) {
    start("--capas.identity.issuer=login");

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("must be an http or https address")
        .doesNotContain("\tat ");
  }

  private static void start(String setting) {
    try {
      new SpringApplicationBuilder(GuardedApp.class)
          .run("--server.port=0", "--capas.kafka.bootstrap-servers=127.0.0.1:1", setting)
          .close();
    } catch (RuntimeException expected) {
      // what counts is what the operator reads
    }
  }
}
