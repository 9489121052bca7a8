package be.capas.platform.sealing;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Master keys in a file: one a line, 32 bytes as base64; the first is the current one, those below
 * are earlier ones that keys may still be wrapped with. Empty lines and lines with {@code #} are
 * left out. The file is read again when it has changed, so that a rotation needs no restart.
 */
public final class MasterKeyFile implements KeyWrapping {
  private static final Logger log = LoggerFactory.getLogger(MasterKeyFile.class);
  private static final int MAX_FILE = 4096;

  private record Content(FileTime changed, List<MasterKey> masters) {}

  private final Path file;
  private volatile Content content;

  private MasterKeyFile(Path file, Content content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads the file.
   *
   * @throws UnusableKeyFile if it cannot be read or does not hold what it should
   */
  public static MasterKeyFile read(Path file) {
    return new MasterKeyFile(file, content(file));
  }

  @Override
  public String current() {
    return fresh().masters().getFirst().name();
  }

  @Override
  public Aead under(String master) {
    var masters = fresh().masters();
    if (master.isEmpty()) {
      return masters.getLast().wrapping();
    }
    return masters.stream()
        .filter(it -> it.name().equals(master))
        .findFirst()
        .orElseThrow(
            () -> new Unavailable("The key file " + file + " has no master key " + master + "."))
        .wrapping();
  }

  /** As it is now; what was known before serves on while the file is not what it should be. */
  private Content fresh() {
    var known = content;
    try {
      if (!Files.getLastModifiedTime(file).equals(known.changed())) {
        content = content(file);
      }
    } catch (IOException | UnusableKeyFile notNow) {
      log.error("The keys known before are used on: {}", notNow.getMessage());
    }
    return content;
  }

  private static Content content(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnusableKeyFile(file, "is a folder");
    }
    try {
      var changed = Files.getLastModifiedTime(file);
      if (Files.size(file) > MAX_FILE) {
        throw new UnusableKeyFile(file, "is far too long");
      }
      var masters =
          Files.readString(file, StandardCharsets.US_ASCII)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> MasterKey.of(file, line))
              .toList();
      if (masters.isEmpty()) {
        throw new UnusableKeyFile(file, "does not hold " + MasterKey.LENGTH + " bytes but none");
      }
      return new Content(changed, masters);
    } catch (IOException unreadable) {
      throw new UnusableKeyFile(file, "cannot be read");
    }
  }

  /** The file of the master key is not there or not what it should be. */
  public static final class UnusableKeyFile extends RuntimeException {
    UnusableKeyFile(Path file, String why) {
      super("The sealing key file " + file.toAbsolutePath() + " " + why + ".");
    }
  }
}
