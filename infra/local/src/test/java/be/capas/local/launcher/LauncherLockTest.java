package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.local.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherLockTest {
  @TempDir Path dir;

  @Test
  void keeps_a_second_launcher_out_until_the_first_is_done() {
    var home = new Home(dir);
    try (var _ = LauncherLock.acquire(home)) {
      assertThatThrownBy(() -> LauncherLock.acquire(home))
          .isInstanceOf(Obstacle.class)
          .hasMessageStartingWith("Another ./capas (pid " + ProcessHandle.current().pid() + ")");
    }
    try (var again = LauncherLock.acquire(home)) {
      assertThat(again).isNotNull();
    }
  }
}
