package be.capas.local.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits, as text. */
public final class RandomSecret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomSecret() {}

  /** In the alphabet of URLs, without padding. */
  public static String forUrl() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  /** Puts one, in plain base64, into a file of its owner's unless that is there already. */
  public static void ensure(Path file) {
    if (!Files.exists(file)) {
      OwnerOnlyFile.write(file, Base64.getEncoder().encodeToString(bytes()) + "\n");
    }
  }

  private static byte[] bytes() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }
}
