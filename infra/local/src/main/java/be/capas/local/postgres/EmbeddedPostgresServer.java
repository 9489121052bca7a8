package be.capas.local.postgres;

import be.capas.local.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of its own processes, as durable as one in production: a commit that was
 * answered survives a crash of this JVM, of the server and of the machine.
 *
 * <p>Listens on 127.0.0.1 only; anyone there may log in as {@link #username()}.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Path cluster;

  private EmbeddedPostgresServer(EmbeddedPostgres server, Path cluster) {
    this.server = server;
    this.cluster = cluster;
  }

  /** Starts on the data under {@code dir}, made at first use; the port 0 means any free one. */
  public static EmbeddedPostgresServer start(Path dir, int port) {
    return start(dir, null, port);
  }

  /** As above, with the unpacked binaries kept in a folder of the caller's. */
  public static EmbeddedPostgresServer start(Path dir, @Nullable Path binaries, int port) {
    Path cluster = cluster(dir);
    try {
      Files.createDirectories(dir);
      // A server that outlived a killed JVM would be adopted with the settings of its old start.
      stopOn(dir);
      Redirect log = Redirect.appendTo(dir.resolve("postgres.log").toFile());
      var builder =
          EmbeddedPostgres.builder()
              .setPort(FreePorts.orNext(port))
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "200")
              // The library starts a server for tests, with -F; a later -c wins.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setPGStartupWait(STARTUP)
              .setOutputRedirector(log)
              .setErrorRedirector(log);
      if (binaries != null) {
        Files.createDirectories(binaries);
        builder.setOverrideWorkingDirectory(binaries.toFile());
      }
      return new EmbeddedPostgresServer(builder.start(), cluster);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start, see " + dir + "/postgres.log", e);
    }
  }

  /** Whether a server runs on the data under {@code dir}, be it one that its owner left. */
  public static boolean runsOn(Path dir) {
    return Postmaster.of(cluster(dir)).isPresent();
  }

  /** Stops a server that its owner left running on {@code dir}. */
  public static void stopOn(Path dir) {
    Postmaster.of(cluster(dir)).ifPresent(Postmaster::stop);
  }

  /** Ends the server on {@code dir} without any order, as a crash would. */
  public static void killOn(Path dir) {
    Postmaster.of(cluster(dir)).ifPresent(Postmaster::kill);
  }

  private static Path cluster(Path dir) {
    return dir.toAbsolutePath().resolve("cluster");
  }

  /** Makes a database unless it exists, and answers its JDBC URL. */
  public String createDatabase(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var search = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      search.setString(1, name);
      if (!search.executeQuery().next()) {
        try (var create = connection.createStatement()) {
          create.execute("CREATE DATABASE " + create.enquoteIdentifier(name, true));
        }
      }
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the database " + name, e);
    }
  }

  /** Makes a database that no other test uses, and answers its JDBC URL. */
  public String createScratchDatabase() {
    return createDatabase("scratch_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** The JDBC URL of a database of this server, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  /** The owner of everything on this server. */
  public String username() {
    return "postgres";
  }

  /** Accepted, and not looked at. */
  public String password() {
    return "postgres";
  }

  public int port() {
    return server.getPort();
  }

  /** Ends all sessions and stops the server; waits for it. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Postmaster.of(cluster).ifPresent(Postmaster::stop);
    }
  }
}
