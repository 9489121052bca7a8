package be.capas.scenario;

import be.capas.scenario.cast.Lead;
import be.capas.scenario.client.Patience;
import be.capas.scenario.narration.ConsoleNarrator;
import be.capas.scenario.narration.Epilogue;
import be.capas.scenario.narration.VerdictText;
import be.capas.scenario.year.play.Line;
import be.capas.scenario.year.play.YearPerformance;
import be.capas.scenario.year.play.YearProgress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./capas demo}: a day of the cell, or a year of it, and whether it adds up. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    description =
        "Plays a day or a year of the cell through the public interface and checks the figures.")
public final class ScenarioCommand implements Callable<Integer> {
  private static final Duration SETTLES_WITHIN = Duration.ofMinutes(1);
  private static final Duration YEAR_SETTLES_WITHIN = Duration.ofMinutes(15);
  private static final int DIFFERS = 1;

  @Mixin private Options options = new Options();
  @Mixin private YearOptions year = new YearOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Ends with 0 if everything adds up, 1 if not, 2 if it was called wrongly. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new ScenarioCommand())
            .setExecutionExceptionHandler(ScenarioCommand::sayWhy)
            .execute(args));
  }

  private static int sayWhy(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println("It could not be played to its end: " + fault.getMessage());
    line.getErr().flush();
    return DIFFERS;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    var out = spec.commandLine().getOut();
    return (year.isYear() ? playYear(out) : playDay(out)) ? 0 : DIFFERS;
  }

  private boolean playDay(PrintWriter out) throws IOException, SQLException {
    var settings = options.settings(Patience.DEFAULT);
    var narrator = new ConsoleNarrator(out, isTerminal());
    try (var performance = Performance.prepare(settings, narrator)) {
      performance.play();
      tellTheEnd(performance, out);
      var verdict = performance.reconciliation().settle(SETTLES_WITHIN);
      out.println(VerdictText.of(verdict));
      out.flush();
      return verdict.holds();
    }
  }

  private boolean playYear(PrintWriter out) throws IOException, SQLException {
    var progress = new YearProgress(out, isTerminal(), year.people());
    try (var performance =
        YearPerformance.prepare(options.settings(year, Patience.DEFAULT), progress)) {
      performance.play();
      progress.close();
      progress.tells(YearReport.pace(performance));
      progress.tells("Counting it wherever it left traces; this takes a while.");
      var verdict = performance.reconcile(YEAR_SETTLES_WITHIN);
      var figures = performance.compare(SETTLES_WITHIN);
      out.println(YearReport.figures(figures, year.people()));
      out.println(YearReport.memory(performance));
      out.println(VerdictText.of(verdict));
      out.flush();
      return verdict.holds() && figures.stream().allMatch(Line::holds);
    }
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static void tellTheEnd(Performance performance, PrintWriter out) {
    var epilogue = new Epilogue(performance.cell());
    var accompanied = performance.cast().playing(Lead.ACCOMPANIED);
    out.println();
    out.println(epilogue.timeline(accompanied));
    out.println(epilogue.filRouge(accompanied));
    out.println(epilogue.board(performance.cast().playing(Lead.PLANNED)));
    out.flush();
  }
}
