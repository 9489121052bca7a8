package be.capas.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
  @TempDir Path dir;

  @Test
  void a_commit_is_on_the_disk_before_it_is_answered() throws SQLException {
    try (var server = EmbeddedPostgresServer.start(dir, 0)) {
      assertThat(ask(server, "postgres", "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "postgres", "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "postgres", "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "postgres", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "postgres", "SHOW server_version_num")).startsWith("18");
    }
  }

  @Test
  void rows_survive_a_restart_and_databases_are_made_once() throws SQLException {
    try (var server = EmbeddedPostgresServer.start(dir, 0)) {
      server.createDatabase("capas_command");
      run(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (var server = EmbeddedPostgresServer.start(dir, 0)) {
      server.createDatabase("capas_command");
      assertThat(ask(server, "capas_command", "SELECT answer FROM kept")).isEqualTo("42");
    }
    assertThat(Postmaster.of(dir.toAbsolutePath().resolve("cluster"))).isEmpty();
  }

  @Test
  void a_server_that_outlived_its_owner_gives_way_to_one_with_our_settings() throws Exception {
    assertThat(KilledOwner.run(dir)).isNotZero();
    var orphan = Postmaster.of(dir.toAbsolutePath().resolve("cluster")).orElseThrow();

    try (var server = EmbeddedPostgresServer.start(dir, 0)) {
      assertThat(orphan.process().isAlive()).isFalse();
      assertThat(ask(server, "postgres", "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "capas_command", "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void the_pid_of_another_process_is_never_taken_for_the_server() throws Exception {
    Path cluster = Files.createDirectories(dir.resolve("cluster"));
    long recycled = ProcessHandle.current().pid();
    Files.writeString(cluster.resolve("postmaster.pid"), recycled + "\n/somewhere\n1000000000\n");

    assertThat(Postmaster.of(cluster)).isEmpty();
  }

  private static String ask(EmbeddedPostgresServer server, String database, String question)
      throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl(database), server.username(), server.password());
        var answer = connection.createStatement().executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void run(EmbeddedPostgresServer server, String statement) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            server.jdbcUrl("capas_command"), server.username(), server.password())) {
      connection.createStatement().execute(statement);
    }
  }
}
