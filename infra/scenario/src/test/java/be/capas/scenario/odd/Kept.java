package be.capas.scenario.odd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Requests that were once answered wrongly, one a line, kept as they went over the wire. */
public final class Kept {
  private static final String FILE = "kept.jsonl";

  private Kept() {}

  /** All of them. */
  public static Stream<Request> requests() {
    try (var file = Objects.requireNonNull(Kept.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(Request::kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
