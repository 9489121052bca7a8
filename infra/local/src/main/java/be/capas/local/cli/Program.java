package be.capas.local.cli;

import be.capas.local.launcher.JavaProgram;
import be.capas.local.launcher.Programs;
import be.capas.local.launcher.Supervisor;
import java.nio.file.Path;
import java.util.List;

/** A program of the reactor that runs beside the services, in this terminal. */
final class Program {
  private final Path jar;

  Program(String module, House house) {
    this.jar = Programs.execJarIn(house.root().resolve(module).resolve("target"));
  }

  /** Runs it to its end; answers its exit status. */
  int run(Supervisor supervisor, List<String> arguments) {
    return JavaProgram.run(jar, arguments, supervisor.ports());
  }
}
