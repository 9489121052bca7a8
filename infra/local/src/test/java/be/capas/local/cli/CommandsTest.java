package be.capas.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir Path home;
  private final StringWriter said = new StringWriter();

  private int capas(String... arguments) {
    var writer = new PrintWriter(said);
    return Launcher.commandLine().setOut(writer).setErr(writer).execute(arguments);
  }

  @Test
  void reset_does_not_delete_unasked() throws Exception {
    var kept = Files.createDirectories(home.resolve("data/postgres"));

    assertThat(capas("reset", "--home", home.toString())).isEqualTo(1);
    assertThat(said).asString().contains("add --yes");
    assertThat(kept).exists();
  }

  @Test
  void reset_deletes_the_data_and_keeps_the_secrets() throws Exception {
    Files.createDirectories(home.resolve("data/postgres/cluster"));
    Files.createDirectories(home.resolve("secrets"));

    assertThat(capas("reset", "--yes", "--home", home.toString())).isZero();
    assertThat(home.resolve("data")).isEmptyDirectory();
    assertThat(home.resolve("secrets")).exists();
  }

  @Test
  void reset_deletes_nothing_where_it_finds_what_is_not_ours() throws Exception {
    var ours = Files.createDirectories(home.resolve("data/kafka"));
    var foreign = Files.createDirectories(home.resolve("data/holiday-pictures"));

    assertThat(capas("reset", "--yes", "--home", home.toString())).isEqualTo(1);
    assertThat(said).asString().contains("holiday-pictures is not ours");
    assertThat(ours).exists();
    assertThat(foreign).exists();
  }

  @Test
  void token_tells_who_there_is() {
    assertThat(capas("token", "--list")).isZero();
    assertThat(said)
        .asString()
        .contains("worker-nord", "SOCIAL_WORKER", "partner-ihp", "ihp-charleroi", "ocmw-gent");
  }

  @Test
  void token_refuses_whom_it_does_not_know() {
    assertThat(capas("token", "nobody", "--home", home.toString())).isEqualTo(1);
    assertThat(said).asString().startsWith("There is no demonstration user or role 'nobody'");
  }

  @Test
  void bench_passes_on_what_it_is_told_in_the_order_in_which_it_was_said() {
    var told = Launcher.commandLine().parseArgs("bench", "board", "--seconds", "3", "--rounds=1");

    assertThat(told.subcommand().unmatched())
        .containsExactly("board", "--seconds", "3", "--rounds=1");
  }

  @Test
  void logs_refuses_what_is_no_process() {
    assertThat(capas("logs", "kitchen", "--home", home.toString())).isEqualTo(1);
    assertThat(said).asString().isEqualTo("There is no process 'kitchen'.\n");
  }
}
