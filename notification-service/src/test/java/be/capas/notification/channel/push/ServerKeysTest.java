package be.capas.notification.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerKeysTest {
  @TempDir Path secrets;

  @Test
  void without_a_file_there_is_none() {
    assertThat(KeyFiles.keys(null).current()).isEmpty();
    assertThat(KeyFiles.keys(secrets.resolve("web-push.key")).current()).isEmpty();
  }

  @Test
  void what_browsers_subscribe_for_is_a_point_of_the_curve() {
    var key = KeyFiles.key(KeyFiles.in(secrets, "web-push.key"));

    assertThat(key.text()).matches(Browser.P256DH).startsWith("B");
    assertThat(key.name()).hasSize(16);
  }

  @Test
  void an_exchanged_key_is_taken_without_a_restart() throws IOException {
    var file = KeyFiles.in(secrets, "web-push.key");
    var keys = KeyFiles.keys(file);
    var first = keys.current().orElseThrow();

    assertThat(keys.current()).containsSame(first);
    Files.delete(file);
    KeyFiles.in(secrets, "web-push.key");
    assertThat(keys.current().orElseThrow().text()).isNotEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "rubbish", "AAAA\nBBBB", "not base64!\nnor this"})
  void a_useless_file_is_told_by_its_name_and_not_by_its_content(String content)
      throws IOException {
    var file = Files.writeString(secrets.resolve("web-push.key"), content);

    assertThatThrownBy(KeyFiles.keys(file)::current)
        .isInstanceOf(ServerKeys.Unusable.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContainingAny("rubbish", "BBBB", "base64!");
  }

  @Test
  void a_file_that_is_no_text_is_told_like_any_other_that_is_useless() throws IOException {
    var file = Files.write(secrets.resolve("web-push.key"), new byte[] {(byte) 0xC3, (byte) 0x28});

    assertThatThrownBy(KeyFiles.keys(file)::current).isInstanceOf(ServerKeys.Unusable.class);
  }

  @Test
  void two_halves_of_two_pairs_are_no_pair() throws IOException {
    var one = Files.readAllLines(KeyFiles.in(secrets, "one.key"));
    var other = Files.readAllLines(KeyFiles.in(secrets, "other.key"));
    var file =
        Files.writeString(secrets.resolve("mixed.key"), one.getFirst() + "\n" + other.getLast());

    assertThatThrownBy(KeyFiles.keys(file)::current).isInstanceOf(ServerKeys.Unusable.class);
  }
}
