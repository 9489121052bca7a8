package be.capas.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class MasterKeyTest {
  @TempDir Path folder;

  @EnableSealing
  @Configuration(proxyBeanMethods = false)
  static class SealingApp {
    @Bean
    KeyStores keyStores() {
      return new MemoryKeyStore();
    }
  }

  @Test
  void a_fingerprint_is_the_same_over_restarts_and_only_there() throws IOException {
    var one = new Fingerprint(MasterKey.read(file(new byte[32])));
    var again = new Fingerprint(MasterKey.read(file(new byte[32])));
    var other =
        new Fingerprint(MasterKey.read(file("another-installations-master-key".getBytes())));

    assertThat(one.of("idempotency", "body"))
        .matches("[0-9a-f]{64}")
        .isEqualTo(again.of("idempotency", "body"))
        .isNotEqualTo(one.of("idempotency", "Body"))
        .isNotEqualTo(one.of("search", "body"))
        .isNotEqualTo(other.of("idempotency", "body"));
  }

  @Test
  void a_file_that_holds_no_key_is_refused_without_showing_it() throws IOException {
    refuses(folder.resolve("missing"), "cannot be read");
    refuses(folder, "is a folder");
    refuses(file(new byte[31]), "31");
    refuses(Files.writeString(folder.resolve("text"), "hush, a secret!"), "base64");
    refuses(Files.writeString(folder.resolve("empty"), ""), "32 bytes");
    refuses(Files.writeString(folder.resolve("long"), "A".repeat(5000)), "too long");
  }

  @Test
  void a_service_without_its_key_file_says_what_to_do(CapturedOutput output) {
    start("--capas.sealing.key-file=" + folder.resolve("missing"));

    assertThat(output)
        .contains(
            "APPLICATION FAILED TO START", "missing cannot be read", "openssl rand -base64 32")
        .doesNotContain("\tat ");
  }

  @Test
  void a_service_without_the_setting_says_which(CapturedOutput output) {
    start("--other=1");

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "CAPAS_SEALING_KEY_FILE")
        .doesNotContain("\tat ");
  }

  @Test
  void a_service_with_its_key_file_can_seal() throws IOException {
    try (var app = app().run("--capas.sealing.key-file=" + file(new byte[32]))) {
      assertThat(app.getBean(Sealers.class)).isNotNull();
      assertThat(app.getBean(Fingerprint.class)).isNotNull();
    }
  }

  private static void start(String setting) {
    try {
      app().run(setting).close();
    } catch (RuntimeException expected) {
      // what counts is what the operator reads
    }
  }

  private static SpringApplicationBuilder app() {
    return new SpringApplicationBuilder(SealingApp.class).web(WebApplicationType.NONE);
  }

  private Path file(byte[] key) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "key", ""), Base64.getEncoder().encodeToString(key));
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> MasterKey.read(file))
        .isInstanceOf(MasterKey.UnusableKeyFile.class)
        .hasMessageContaining(why)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("hush");
  }
}
