package be.capas.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that a process ever had resident. */
final class PeakMemory {
  private static final String FIELD = "VmHWM:";

  private PeakMemory() {}

  /** In KiB; empty where the system does not tell, as only Linux does in this way. */
  static OptionalLong of(ProcessHandle process) {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(it -> it.startsWith(FIELD))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException untold) {
      return OptionalLong.empty();
    }
  }
}
