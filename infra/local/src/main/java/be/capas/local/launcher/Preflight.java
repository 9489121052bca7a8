package be.capas.local.launcher;

import be.capas.local.FreePorts;
import be.capas.local.Home;
import be.capas.local.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;

/** What is looked at before a process is started, so that it fails with a sentence, not a trace. */
final class Preflight {
  static final long NEEDED_BYTES = 500L * 1024 * 1024;

  private final Home home;
  private final Ports ports;

  Preflight(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  void check(Part part) {
    home.create();
    try {
      checkSpace(Files.getFileStore(home.root()).getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Port port : Port.values()) {
      if (port.user() == part) {
        checkFree(part, port);
      }
    }
  }

  void checkSpace(long usable) {
    if (usable < NEEDED_BYTES) {
      throw new Obstacle(
          "Only %d MB are left on the disk of %s, and at least %d MB are needed: free some space, or choose another place with CAPAS_HOME."
              .formatted(usable / 1024 / 1024, home.root(), NEEDED_BYTES / 1024 / 1024));
    }
  }

  private void checkFree(Part part, Port port) {
    int number = ports.of(port);
    boolean ownOrphan =
        port == Port.POSTGRES && EmbeddedPostgresServer.runsOn(home.data().resolve("postgres"));
    if (!FreePorts.isFree(number) && !ownOrphan) {
      throw new Obstacle(
          "Port %d, which %s needs (%s), is taken by another process: stop that one, or choose another port with %s=<number>."
              .formatted(number, part, name(port), port.setting()));
    }
  }

  private static String name(Port port) {
    return port.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
