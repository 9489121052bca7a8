package be.capas.scenario;

import be.capas.local.launcher.Part;
import be.capas.local.launcher.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.util.FileSystemUtils;

/**
 * The built jars unpacked, as {@code ./capas} installs them: processes start with far less work,
 * the more so once the first that ended in order has left its archive of classes.
 */
final class Unpacked {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Programs PROGRAMS = unpack(MODULE.resolve("target/app"));

  private Unpacked() {}

  /** Once for all tests of a JVM. */
  static Programs programs() {
    return PROGRAMS;
  }

  private static Programs unpack(Path app) {
    var built = Programs.builtIn(MODULE.resolve("../..").normalize());
    try {
      FileSystemUtils.deleteRecursively(app);
      var running = new ArrayList<Process>();
      for (var part : Part.values()) {
        running.add(extract(built.jar(part), app.resolve(part.label())));
      }
      for (var process : running) {
        if (process.waitFor() != 0) {
          throw new IllegalStateException("a jar could not be unpacked under " + app);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Programs.installedIn(app);
  }

  private static Process extract(Path jar, Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
