package be.capas.scenario.year.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The most memory that each process of a local house ever had resident, as Linux tells it.
 *
 * @param home the folder in which the launcher noted its processes
 */
record Processes(Path home) {
  private static final String PEAK = "VmHWM:";
  private static final String NOTE = ".json";
  private static final long KIB_IN_MIB = 1024;
  private static final String UNTOLD = "n/a";

  /** By process; {@code n/a} where the system does not tell. */
  Map<String, String> peaks() {
    var peaks = new LinkedHashMap<String, String>();
    for (var note : notes()) {
      var name = note.getFileName().toString();
      pid(note)
          .flatMap(ProcessHandle::of)
          .ifPresent(
              it -> peaks.put(name.substring(0, name.length() - NOTE.length()), peak(it.pid())));
    }
    postgres().ifPresent(it -> peaks.put("postgres (first process)", peak(it)));
    peaks.put("this player", peak(ProcessHandle.current().pid()));
    return peaks;
  }

  private Iterable<Path> notes() {
    var folder = home.resolve("run");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(NOTE)).sorted().toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Optional<Long> pid(Path note) {
    try {
      var pid = JsonMapper.shared().readTree(Files.readAllBytes(note)).path("pid").asLong(0);
      return Optional.of(pid).filter(it -> it > 0);
    } catch (IOException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /** PostgreSQL notes its first process by itself. */
  private Optional<Long> postgres() {
    try (Stream<String> lines = Files.lines(home.resolve("data/postgres/cluster/postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException untold) {
      return Optional.empty();
    }
  }

  private static String peak(long pid) {
    var peak = peakKib(pid);
    return peak.isEmpty()
        ? UNTOLD
        : String.format(Locale.ROOT, "%,d MiB", peak.getAsLong() / KIB_IN_MIB);
  }

  private static OptionalLong peakKib(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(it -> it.startsWith(PEAK))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException untold) {
      return OptionalLong.empty();
    }
  }
}
