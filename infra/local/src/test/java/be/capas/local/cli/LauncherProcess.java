package be.capas.local.cli;

import be.capas.local.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher as {@code ./capas} starts it, with its output in a file. */
record LauncherProcess(Process process, Path output) {
  record Setting(Path app, Path home, Ports ports) {}

  static LauncherProcess start(Setting setting, String... arguments) {
    try {
      Path output = Files.createTempFile(setting.app().getParent(), "launcher-", ".txt");
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dcapas.app=" + setting.app(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Launcher.class.getName()));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command);
      builder.environment().put("CAPAS_HOME", setting.home().toString());
      setting
          .ports()
          .numbers()
          .forEach((port, n) -> builder.environment().put(port.setting(), n.toString()));
      return new LauncherProcess(
          builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its exit status, once it has ended. */
  int status() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end:\n" + said());
    }
    return process.exitValue();
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
