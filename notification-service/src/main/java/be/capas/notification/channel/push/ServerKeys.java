package be.capas.notification.channel.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file with our key pair, read again when it has changed, so that it can be made or exchanged
 * without a restart.
 */
final class ServerKeys {
  private final @Nullable Path file;
  private final String contact;
  private volatile @Nullable Known known;

  /**
   * Keys in a file.
   *
   * @param file absent where there are to be none
   */
  ServerKeys(@Nullable Path file, String contact) {
    this.file = file;
    this.contact = contact;
  }

  private record Known(List<String> lines, ServerKey key) {}

  /**
   * The key pair; empty where there is none, and nobody is reached by web push.
   *
   * @throws Unusable if the file is there and holds none
   */
  Optional<ServerKey> current() {
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    var lines = lines(file);
    var before = known;
    if (before != null && before.lines().equals(lines)) {
      return Optional.of(before.key());
    }
    var key = read(file, lines);
    known = new Known(lines, key);
    return Optional.of(key);
  }

  private ServerKey read(Path from, List<String> lines) {
    try {
      return ServerKey.of(lines.get(0), lines.get(1), contact);
    } catch (GeneralSecurityException | RuntimeException wrong) {
      throw new Unusable(from);
    }
  }

  private static List<String> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.map(String::strip).filter(it -> !it.isEmpty()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Unusable(file);
    }
  }

  /** No key pair can be read; the message names the file, never what is in it. */
  static final class Unusable extends RuntimeException {
    Unusable(Path file) {
      super(
          "%s must hold a key pair of P-256: the public key (X.509) and the private one (PKCS #8),"
                  .formatted(file)
              + " each in base64 on a line of its own");
    }
  }
}
