package be.capas.local.launcher;

import be.capas.local.Home;
import be.capas.local.identity.ClientSecrets;
import be.capas.local.identity.DemoUser;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.MachineClients;
import be.capas.local.secrets.RandomSecret;
import be.capas.local.secrets.WebPushKey;
import java.util.Objects;

/** What the services need to know and nobody else: made up once on this machine. */
final class Secrets {
  private static final String WEBHOOK_PREFIX = "whsec_";

  private Secrets() {}

  /**
   * Makes those that are missing: the sealing key, the clients' and machines' secrets, the
   * partners' keys, the key pair for web push.
   */
  static void ensure(Home home) {
    RandomSecret.ensure(home.sealingKey(), "");
    WebPushKey.ensure(home.webPushKey());
    ClientSecrets.ensure(home.clientSecrets());
    MachineClients.ALL.forEach(it -> RandomSecret.ensure(home.machineSecret(it), ""));
    DemoUsers.ALL.stream()
        .map(DemoUser::partner)
        .filter(Objects::nonNull)
        .forEach(it -> RandomSecret.ensure(home.partnerKey(it), WEBHOOK_PREFIX));
  }
}
