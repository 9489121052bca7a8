package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final ProcessHandle SELF = ProcessHandle.current();

  @TempDir Path dir;

  @Test
  void leads_back_to_its_process() {
    var file = dir.resolve("stack.json");
    RunFile.of(SELF, "stack.jar").write(file);

    assertThat(RunFile.read(file).orElseThrow().process()).contains(SELF);
  }

  @Test
  void does_not_lead_to_another_process_that_got_the_same_pid() {
    var noted = RunFile.of(SELF, "stack.jar");
    var earlier = noted.started().minus(Duration.ofMinutes(1));

    assertThat(new RunFile(noted.pid(), earlier, "stack.jar").process()).isEmpty();
  }

  @Test
  void that_a_crash_left_half_written_is_as_good_as_none() throws Exception {
    var file = Files.writeString(dir.resolve("stack.json"), "{\"pid\": 12");

    assertThat(RunFile.read(file)).isEmpty();
  }
}
