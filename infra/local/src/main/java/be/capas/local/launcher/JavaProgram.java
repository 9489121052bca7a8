package be.capas.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that runs in this terminal, to its end. */
public final class JavaProgram {
  private JavaProgram() {}

  /** Runs it with the ports in its environment, see {@link Port#setting()}; its exit status. */
  public static int run(Path jar, List<String> arguments, Ports ports) {
    var command = new ArrayList<>(ChildProcess.javaCommand());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    ports
        .numbers()
        .forEach((port, number) -> builder.environment().put(port.setting(), number.toString()));
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
