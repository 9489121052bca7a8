package be.capas.local.launcher;

import be.capas.local.Home;
import be.capas.local.identity.ClientSecrets;
import be.capas.local.identity.DemoUser;
import be.capas.local.identity.DemoUsers;
import be.capas.local.secrets.OwnerOnlyFile;
import be.capas.local.secrets.RandomSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the services need to know and nobody else: made up once on this machine. */
final class Secrets {
  private static final String WEBHOOK_PREFIX = "whsec_";

  private Secrets() {}

  /** Makes those that are missing: the sealing key, the clients' secrets, the partners' keys. */
  static void ensure(Home home) {
    ensure(home.sealingKey(), "");
    ClientSecrets.ensure(home.clientSecrets());
    DemoUsers.ALL.stream()
        .map(DemoUser::partner)
        .filter(Objects::nonNull)
        .forEach(it -> ensure(home.partnerKey(it), WEBHOOK_PREFIX));
  }

  private static void ensure(Path file, String prefix) {
    if (!Files.exists(file)) {
      OwnerOnlyFile.write(file, prefix + RandomSecret.inBase64() + "\n");
    }
  }
}
