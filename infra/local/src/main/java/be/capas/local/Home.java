package be.capas.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything that is not source code lives, {@code .capas} by default.
 *
 * @param root absolute
 */
public record Home(Path root) {
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Makes the folder, for its owner only, unless it is there. */
  public void create() {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the servers store; {@code ./capas reset} deletes it. */
  public Path data() {
    return root.resolve("data");
  }

  /** Keys and client secrets, made at the first start, readable by their owner only. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** What runs now: one file a process, and the lock of the launcher. */
  public Path run() {
    return root.resolve("run");
  }

  /** What can be made again from elsewhere, such as unpacked binaries. */
  public Path cache() {
    return root.resolve("cache");
  }

  /** Secret by client id, for those who want to get tokens by themselves. */
  public Path clientSecrets() {
    return secrets().resolve("clients.json");
  }

  /** The key that seals the keys of the persons: 32 bytes in base64. */
  public Path sealingKey() {
    return secrets().resolve("sealing.key");
  }

  /** What a partner service and the cell sign webhooks with, as Standard Webhooks writes it. */
  public Path partnerKey(String partner) {
    return secrets().resolve("partner-" + partner + ".key");
  }

  /** The key pair that push services know us by. */
  public Path webPushKey() {
    return secrets().resolve("web-push.key");
  }

  /** What a service proves itself to the identity provider with. */
  public Path machineSecret(String client) {
    return secrets().resolve("client-" + client + ".key");
  }
}
