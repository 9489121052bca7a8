package be.capas.scenario.scan;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that finds nothing proves something only if it finds what is there. */
class HaystackTest {
  private static final String TEXT = "zq7f3a91bd";
  private static final List<Needle> NEEDLES = List.of(Needle.of("name", TEXT));

  @TempDir Path folder;

  @BeforeEach
  void straw() throws IOException {
    write("straw", "nothing of the kind, zq7f3a".getBytes(UTF_8));
  }

  @Test
  void nothing_is_found_where_there_is_nothing() {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "Mme "})
  void a_text_is_found_in_the_middle_of_bytes_in_each_form(String before) throws IOException {
    var text = before + TEXT + " et fils";
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      var bytes = text.getBytes(charset);
      write("plain-" + charset, bytes);
      write("base64-" + charset, Base64.getEncoder().encode(bytes));
      write("base64url-" + charset, Base64.getUrlEncoder().withoutPadding().encode(bytes));
      write("hex-" + charset, HexFormat.of().formatHex(bytes).getBytes(UTF_8));
    }
    write("capitals", text.toUpperCase(Locale.ROOT).getBytes(UTF_8));

    assertThat(found()).hasSize(13);
  }

  @Test
  void a_text_is_found_across_the_folded_lines_of_a_mail() throws IOException {
    for (int before = 0; before < 60; before++) {
      var text = ("x".repeat(before) + TEXT).getBytes(UTF_8);
      write("mail-" + before, Base64.getMimeEncoder().encode(text));
    }
    write("quoted", (TEXT.substring(0, 4) + "=\r\n" + TEXT.substring(4)).getBytes(UTF_8));

    assertThat(found()).hasSize(61);
  }

  @Test
  void bytes_that_are_no_text_are_found_as_they_are_and_written_in_digits() throws IOException {
    byte[] key = {0, -1, 13, 10, 127, -128, 61, 10, 5};
    write("raw", key);
    write("hex", HexFormat.of().formatHex(key).getBytes(UTF_8));
    write("base64", Base64.getEncoder().encode(key));

    assertThat(new Haystack(folder).find(List.of(Needle.of("key", key)), _ -> true)).hasSize(3);
  }

  @Test
  void what_is_not_wanted_is_not_looked_into() throws IOException {
    write("secrets", TEXT.getBytes(UTF_8));

    assertThat(new Haystack(folder).find(NEEDLES, path -> !path.equals("secrets"))).isEmpty();
  }

  private List<Haystack.Found> found() {
    return new Haystack(folder).find(NEEDLES, _ -> true);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
