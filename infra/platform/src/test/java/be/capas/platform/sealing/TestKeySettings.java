package be.capas.platform.sealing;

import be.capas.platform.security.TestIdentityProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service must be told to get keys, in tests: the files are deleted with the JVM. */
public final class TestKeySettings {
  private static final Path KEY_FILE = file(Base64.getEncoder().encodeToString(new byte[32]));
  private static final Path SECRET = file(TestIdentityProvider.MACHINE_SECRET);

  private TestKeySettings() {}

  /** The file of the master key, the same for all. */
  public static Path keyFile() {
    return KEY_FILE;
  }

  /** The settings of a service that fetches keys as this machine, but for the issuer. */
  public static Map<String, String> fetching(String client, String commandUrl) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("capas.sealing.key-file", KEY_FILE.toString());
    settings.put("capas.identity.client-id", client);
    settings.put("capas.identity.client-secret-file", SECRET.toString());
    settings.put("capas.command.url", commandUrl);
    return settings;
  }

  private static Path file(String text) {
    try {
      var file = Files.createTempFile("capas-test", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
