package be.capas.notification.channel.push;

import be.capas.local.secrets.WebPushKey;
import java.nio.file.Path;

/** Key pairs as the local stack makes them. */
final class KeyFiles {
  private KeyFiles() {}

  static Path in(Path folder, String name) {
    var file = folder.resolve(name);
    WebPushKey.ensure(file);
    return file;
  }

  static ServerKeys keys(Path file) {
    return new ServerKeys(file, "mailto:capas@capas.local");
  }

  static ServerKey key(Path file) {
    return keys(file).current().orElseThrow();
  }
}
