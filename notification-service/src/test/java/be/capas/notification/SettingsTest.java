package be.capas.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path secrets;

  @Test
  void without_a_partner_s_secret_the_service_does_not_start() throws Exception {
    var service = new RunningService(secrets);
    Files.delete(secrets.resolve("partner-ssm-charleroi.key"));

    assertThatThrownBy(service::start)
        .hasStackTraceContaining("partner-ssm-charleroi.key must hold the secret");
  }
}
