package be.capas.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the secret of this service's client. */
final class ClientSecret {
  private static final int MAX_FILE = 1024;

  private ClientSecret() {}

  /**
   * The text of the file.
   *
   * @throws Unusable if the file cannot be read or holds no secret
   */
  static String read(Path file) {
    try {
      if (Files.size(file) > MAX_FILE) {
        throw new Unusable(file, "is far too long");
      }
      var secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new Unusable(file, "is empty");
      }
      return secret;
    } catch (IOException unreadable) {
      throw new Unusable(file, "cannot be read");
    }
  }

  /** There is no secret where one should be. */
  static final class Unusable extends RuntimeException {
    Unusable(Path file, String why) {
      super("The client secret file " + file.toAbsolutePath() + " " + why + ".");
    }
  }
}
