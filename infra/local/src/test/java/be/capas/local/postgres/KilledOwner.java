package be.capas.local.postgres;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A JVM that starts a server, commits a row and dies without any orderly end. */
final class KilledOwner {
  private KilledOwner() {}

  static int run(Path dir) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledOwner.class.getName(),
            dir.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start()
        .waitFor();
  }

  public static void main(String[] args) throws Exception {
    var server = EmbeddedPostgresServer.start(Path.of(args[0]), 0);
    var url = server.createDatabase("capas_command");
    try (var connection = DriverManager.getConnection(url, server.username(), server.password())) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }
    Runtime.getRuntime().halt(9);
  }
}
