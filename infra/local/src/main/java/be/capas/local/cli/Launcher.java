package be.capas.local.cli;

import be.capas.local.LocalStackApplication;
import be.capas.local.launcher.Obstacle;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./capas} hands over to once a JDK is found and everything is built. */
@Command(
    name = "capas",
    mixinStandardHelpOptions = true,
    description = "Runs CAPAS on this machine.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ResetCommand.class,
      TokenCommand.class,
      DemoCommand.class,
      RebuildCommand.class,
      RotateKeysCommand.class,
      BenchCommand.class,
      LogsCommand.class
    },
    footer = {"", "And ./capas test, which builds everything and runs every test."})
public final class Launcher {
  private static final String STACK = "stack";

  /** The embedded stack is the same jar, started with the one argument {@code stack}. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(STACK)) {
      LocalStackApplication.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    // Standard output belongs to the commands: a token, a table.
    System.setProperty("logback.configurationFile", "launcher-logback.xml");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Launcher()).setExecutionExceptionHandler(Launcher::explain);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof Obstacle) {
      err.println(failure.getMessage());
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
