package be.capas.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.local.Home;
import be.capas.local.launcher.FakePart;
import be.capas.local.launcher.Part;
import be.capas.local.launcher.Port;
import be.capas.local.launcher.Ports;
import be.capas.local.launcher.Programs;
import be.capas.local.launcher.Supervisor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person meets them, over parts that only say that they are ready. */
class LauncherTest {
  private static final int NOT_RUNNING = 3;
  private static final int SIGTERM = 143;

  @TempDir Path dir;
  private final Ports ports = Ports.free();

  @BeforeEach
  void install() throws Exception {
    FakePart.installIn(dir.resolve("app"));
  }

  @AfterEach
  void stop() {
    supervisor().close();
  }

  private Supervisor supervisor() {
    return new Supervisor(
        new Home(dir.resolve("home")), ports, Programs.installedIn(dir.resolve("app")));
  }

  private LauncherProcess capas(String... arguments) {
    var setting = new LauncherProcess.Setting(dir.resolve("app"), dir.resolve("home"), ports);
    return LauncherProcess.start(setting, arguments);
  }

  @Test
  void up_is_done_once_and_repairs_what_has_died() throws Exception {
    var first = capas("up", "--detach");
    assertThat(first.status()).as(first.said()).isZero();
    assertThat(first.said())
        .contains("Starting stack ...", "Everything is up.", ports.address(Part.QUERY_SERVICE));

    var second = capas("up", "--detach");
    assertThat(second.status()).isZero();
    assertThat(second.said()).startsWith("Everything is up already.");

    supervisor().kill(Part.QUERY_SERVICE);
    var third = capas("up", "--detach");
    assertThat(third.status()).isZero();
    assertThat(third.said())
        .contains("query-service was not stopped in order", "Starting query-service ...")
        .doesNotContain("Starting stack");
  }

  @Test
  void status_tells_what_runs_by_its_exit_too_and_down_stops_it() throws Exception {
    assertThat(capas("status").status()).isEqualTo(NOT_RUNNING);
    assertThat(capas("up", "--detach").status()).isZero();
    var status = capas("status");
    assertThat(status.status()).isZero();
    assertThat(status.said()).containsPattern("command-service +[0-9]+ +ready");

    assertThat(capas("down").status()).isZero();
    assertThat(supervisor().anythingLives()).isFalse();
    var again = capas("down");
    assertThat(again.status()).isZero();
    assertThat(again.said()).isEqualTo("Nothing was running.\n");
  }

  @Test
  void a_launcher_in_the_foreground_brings_back_what_dies_and_ends_with_everything()
      throws Exception {
    var foreground = capas("up");
    await().atMost(Duration.ofMinutes(1)).until(() -> foreground.said().contains("Ctrl-C"));
    supervisor().kill(Part.COMMAND_SERVICE);
    await().atMost(Duration.ofMinutes(1)).until(() -> foreground.said().contains("ready again"));

    foreground.process().destroy();
    assertThat(foreground.status()).isEqualTo(SIGTERM);
    assertThat(supervisor().anythingLives()).isFalse();
    assertThat(foreground.said()).endsWith("Everything is stopped; the data is kept.\n");
  }

  @Test
  void down_ends_a_launcher_in_the_foreground_and_what_a_killed_one_has_left() throws Exception {
    var foreground = capas("up");
    await().atMost(Duration.ofMinutes(1)).until(() -> foreground.said().contains("Ctrl-C"));
    assertThat(capas("down").status()).isZero();
    assertThat(foreground.status()).isEqualTo(SIGTERM);

    var killed = capas("up");
    await().atMost(Duration.ofMinutes(1)).until(() -> killed.said().contains("Ctrl-C"));
    killed.process().destroyForcibly();
    killed.status();
    assertThat(supervisor().anythingLives()).isTrue();
    assertThat(capas("down").status()).isZero();
    assertThat(supervisor().anythingLives()).isFalse();
  }

  @Test
  void up_stops_what_it_has_started_where_a_port_is_taken() throws Exception {
    int taken = ports.of(Port.NOTIFICATION);
    try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      var up = capas("up", "--detach");

      assertThat(up.status()).isEqualTo(1);
      assertThat(up.said()).contains("Port " + taken + ", which notification-service needs");
      assertThat(supervisor().anythingLives()).isFalse();
    }
  }
}
