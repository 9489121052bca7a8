package be.capas.local.launcher;

import be.capas.local.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the JVM of a part, its output in its log, deaf to the terminal of the launcher. */
final class ChildProcess {
  private static final long LOG_BYTES = 20L * 1024 * 1024;

  /**
   * Ctrl-C reaches every process of the terminal at once; ignored here, it leaves the order of
   * stopping to the launcher. A JVM that starts with a signal ignored keeps it ignored.
   */
  private static final List<String> DEAF_TO_THE_TERMINAL =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

  private ChildProcess() {}

  static ProcessHandle start(
      Part part, Path jar, Home home, Ports ports, Map<String, String> settings) {
    Path log = log(part, home);
    try {
      Files.createDirectories(home.logs());
      if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      var builder = new ProcessBuilder(command(part, jar));
      builder.environment().putAll(Environment.of(part, home, ports));
      builder.environment().putAll(settings);
      return builder
          .directory(home.root().toFile())
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(log.toFile()))
          .start()
          .toHandle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path log(Part part, Home home) {
    return home.logs().resolve(part.label() + ".log");
  }

  private static List<String> command(Part part, Path jar) {
    var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
    command.addAll(javaCommand());
    command.add(part == Part.STACK ? "-Xmx640m" : "-Xmx448m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(classArchive(jar));
    command.add("-jar");
    command.add(jar.toString());
    if (part == Part.STACK) {
      command.add("stack");
    }
    return command;
  }

  /**
   * A JVM writes the classes that it has loaded into an archive when it first ends in order, and
   * later ones start with a third less work. Beside an unpacked jar only: an archive knows a jar by
   * its date, which is the same for every build, but each build is unpacked to a new folder.
   */
  private static List<String> classArchive(Path jar) {
    return Files.isDirectory(jar.resolveSibling("lib"))
        ? List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"),
            "-Xlog:cds=off,cds+dynamic=off,aot=off")
        : List.of();
  }

  static List<String> javaCommand() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
