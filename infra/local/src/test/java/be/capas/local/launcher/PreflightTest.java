package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.local.Home;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path dir;
  private final Ports ports = Ports.free();
  private Preflight preflight = new Preflight(new Home(Path.of("unused")), ports);

  @BeforeEach
  void atHome() {
    preflight = new Preflight(new Home(dir), ports);
  }

  @Test
  void a_taken_port_is_named_with_its_user_and_the_setting_that_changes_it() throws Exception {
    int taken = ports.of(Port.QUERY);
    try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> preflight.check(Part.QUERY_SERVICE))
          .isInstanceOf(Obstacle.class)
          .hasMessage(
              "Port %d, which query-service needs (query), is taken by another process: stop that"
                  + " one, or choose another port with CAPAS_PORT_QUERY=<number>.",
              taken);
      assertThatCode(() -> preflight.check(Part.COMMAND_SERVICE)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_full_disk_is_said_before_anything_starts() {
    assertThatThrownBy(() -> preflight.checkSpace(Preflight.NEEDED_BYTES - 1))
        .isInstanceOf(Obstacle.class)
        .hasMessageStartingWith("Only 499 MB are left on the disk of " + dir)
        .hasMessageEndingWith("with CAPAS_HOME.");
    assertThatCode(() -> preflight.checkSpace(Preflight.NEEDED_BYTES)).doesNotThrowAnyException();
  }
}
