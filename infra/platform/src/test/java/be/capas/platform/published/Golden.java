package be.capas.platform.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The golden files: one example of each event in each version. */
final class Golden {
  private Golden() {}

  /** Of an event that is written today. */
  static String today(String wireName) {
    return read(wireName);
  }

  /** Of an event of a former version. */
  static String former(String wireName) {
    return read("former/" + wireName);
  }

  private static String read(String name) {
    try (var file = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as("golden file of " + name).isNotNull();
      return new String(file.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
