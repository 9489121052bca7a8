package be.capas.local.secrets;

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

  /** In plain base64. */
  public static String inBase64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  /** The secret in a file: {@code prefix} and plain base64, made unless it is there. */
  public static String ensure(Path file, String prefix) {
    return OwnerOnlyFile.read(file)
        .map(String::strip)
        .orElseGet(
            () -> {
              var made = prefix + inBase64();
              OwnerOnlyFile.write(file, made + "\n");
              return made;
            });
  }

  private static byte[] bytes() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }
}
