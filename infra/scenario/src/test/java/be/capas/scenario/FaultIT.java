package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.local.launcher.Part;
import be.capas.scenario.narration.ConsoleNarrator;
import be.capas.scenario.narration.VerdictText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies while the day is played: nothing acknowledged is lost, nothing happens twice. */
class FaultIT {
  private static final long SEED = Long.getLong("capas.fault.seed", 20_261_122);
  private static final int BYSTANDERS = 4;
  private static final Duration SETTLES_WITHIN = Duration.ofMinutes(2);

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void a_day_adds_up_although_each_process_and_then_all_are_killed(@TempDir Path home)
      throws Exception {
    try (var house = RunningHouse.start(home)) {
      // given
      var saboteur =
          new Saboteur(
              new ConsoleNarrator(new PrintWriter(System.out, true), false),
              SEED,
              List.of(
                  new Saboteur.Fault("command-service", () -> house.crash(Part.COMMAND_SERVICE)),
                  new Saboteur.Fault("query-service", () -> house.crash(Part.QUERY_SERVICE)),
                  new Saboteur.Fault(
                      "notification-service", () -> house.crash(Part.NOTIFICATION_SERVICE)),
                  new Saboteur.Fault("stack", () -> house.crash(Part.STACK)),
                  new Saboteur.Fault("everything", house::crashEverything)));
      try (saboteur;
          var performance = Performance.prepare(house.settings(SEED), saboteur);
          var bystanders = new Bystanders(performance.cell(), BYSTANDERS)) {
        // when
        performance.play();
        saboteur.awaitRecovery();
        bystanders.stop();
        var verdict = performance.reconciliation().settle(SETTLES_WITHIN);
        // then
        System.out.println(VerdictText.of(verdict));
        assertThat(saboteur.done()).hasSize(5);
        assertThat(verdict.faults()).isEmpty();
      }
    }
  }
}
