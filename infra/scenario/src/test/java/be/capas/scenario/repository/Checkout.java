package be.capas.scenario.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The files of the repository, without what was built or stored beside them. */
record Checkout(Path root) {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".capas", ".idea", ".vscode", "node_modules");

  static Checkout here() {
    var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return new Checkout(module.resolve("../..").normalize());
  }

  List<Path> files() {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(this::isOurs).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(Path file) {
    return StreamSupport.stream(root.relativize(file).spliterator(), false)
        .noneMatch(part -> NOT_OURS.contains(part.toString()));
  }

  /** Its text; bytes that are none become marks. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
