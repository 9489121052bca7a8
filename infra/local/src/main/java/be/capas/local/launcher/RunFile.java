package be.capas.local.launcher;

import be.capas.local.secrets.OwnerOnlyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The note about a process that lets any later launcher find it.
 *
 * @param started tells the process from another one that got the same pid later
 */
record RunFile(long pid, Instant started, String program) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The start instant of a process is computed from the boot time, which may move by a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static RunFile of(ProcessHandle process, String program) {
    return new RunFile(process.pid(), startOf(process), program);
  }

  static Optional<RunFile> read(Path file) {
    try {
      return OwnerOnlyFile.read(file).map(it -> JSON.readValue(it, RunFile.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  void write(Path file) {
    OwnerOnlyFile.write(file, JSON.writeValueAsString(this));
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, as long as it lives and is no other one under a recycled pid. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(it -> Duration.between(startOf(it), started).abs().compareTo(TOLERANCE) <= 0);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
