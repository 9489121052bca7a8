package be.capas.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
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
class MasterKeyFileTest {
  private static final String OLDER = "# the first\n" + base64(0) + "\n";
  private static final String NEWER = base64(1) + "\n\n";

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
  void a_file_that_holds_no_key_is_refused_without_showing_it() throws IOException {
    refuses(folder.resolve("missing"), "cannot be read");
    refuses(folder, "is a folder");
    refuses(file(new byte[31]), "31");
    refuses(Files.writeString(folder.resolve("text"), "hush, a secret!"), "base64");
    refuses(Files.writeString(folder.resolve("empty"), ""), "32 bytes");
    refuses(Files.writeString(folder.resolve("long"), "A".repeat(5000)), "too long");
  }

  @Test
  void the_first_key_is_the_current_one_and_earlier_ones_are_known() throws IOException {
    var old = MasterKeyFile.read(file(new byte[32])).current();
    var both = MasterKeyFile.read(Files.writeString(folder.resolve("both"), NEWER + OLDER));

    assertThat(both.current()).matches("[0-9a-f]{16}").isNotEqualTo(old);
    assertThat(both.under(old)).isNotNull();
    assertThatThrownBy(() -> both.under("0123456789abcdef"))
        .isInstanceOf(KeyWrapping.Unavailable.class)
        .hasMessageContaining("0123456789abcdef");
  }

  @Test
  void a_changed_file_is_read_again_and_a_broken_one_is_not_believed() throws IOException {
    var file = Files.writeString(folder.resolve("rotated"), OLDER);
    var masters = MasterKeyFile.read(file);
    var old = masters.current();

    change(file, NEWER + OLDER, 1);
    var newer = masters.current();
    change(file, "half a", 2);

    assertThat(newer).isNotEqualTo(old);
    assertThat(masters.current()).isEqualTo(newer);
    assertThat(masters.under(old)).isNotNull();
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
    }
  }

  private static void change(Path file, String text, int second) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * second));
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

  private static String base64(int seed) {
    var key = new byte[32];
    Arrays.fill(key, (byte) seed);
    return Base64.getEncoder().encodeToString(key);
  }

  private Path file(byte[] key) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "key", ""), Base64.getEncoder().encodeToString(key));
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> MasterKeyFile.read(file))
        .isInstanceOf(MasterKeyFile.UnusableKeyFile.class)
        .hasMessageContaining(why)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("hush");
  }
}
