package be.capas.local.secrets;

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

  private static byte[] bytes() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }
}
