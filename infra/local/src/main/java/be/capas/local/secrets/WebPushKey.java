package be.capas.local.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key pair that push services know the cell by (VAPID): the public key (X.509) and the private
 * one (PKCS #8), each in base64 on a line of its own.
 */
public final class WebPushKey {
  /** The curve of VAPID, as Java names P-256. */
  private static final String P_256 = "secp256r1";

  private WebPushKey() {}

  /** Makes one unless it is there. */
  public static void ensure(Path file) {
    if (Files.notExists(file)) {
      OwnerOnlyFile.write(file, made());
    }
  }

  private static String made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(P_256));
      var pair = generator.generateKeyPair();
      return line(pair.getPublic()) + line(pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no P-256 in this runtime", impossible);
    }
  }

  private static String line(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
  }
}
