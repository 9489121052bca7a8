package be.capas.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation: it wraps the subjects' keys. From it a key of its own is
 * derived (HKDF-SHA256) for each use, so that no two uses share one.
 */
public final class MasterKey {
  /** The length of a master key in bytes. */
  public static final int LENGTH = 32;

  private static final int MAX_FILE = 1024;

  private final SecretKey secret;

  private MasterKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "Generic");
  }

  /**
   * Reads the key from a file that holds 32 bytes as base64.
   *
   * @throws UnusableKeyFile if the file cannot be read or does not hold that
   */
  public static MasterKey read(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnusableKeyFile(file, "is a folder");
    }
    try {
      if (Files.size(file) > MAX_FILE) {
        throw new UnusableKeyFile(file, "is far too long");
      }
      return new MasterKey(decoded(file, Files.readString(file, StandardCharsets.US_ASCII)));
    } catch (IOException unreadable) {
      throw new UnusableKeyFile(file, "cannot be read");
    }
  }

  private static byte[] decoded(Path file, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException wrong) {
      throw new UnusableKeyFile(file, "does not hold base64");
    }
    if (bytes.length != LENGTH) {
      throw new UnusableKeyFile(file, "does not hold " + LENGTH + " bytes but " + bytes.length);
    }
    return bytes;
  }

  /** Wraps and unwraps keys. */
  Aead wrapping() {
    try {
      return new AesGcmJce(derive("AES", "capas/wrapping/v1").getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no AES-GCM in this runtime", impossible);
    }
  }

  SecretKey derive(String algorithm, String use) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(use.getBytes(StandardCharsets.UTF_8), LENGTH);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HKDF in this runtime", impossible);
    }
  }

  /** The file of the master key is not there or not what it should be. */
  public static final class UnusableKeyFile extends RuntimeException {
    UnusableKeyFile(Path file, String why) {
      super("The sealing key file " + file.toAbsolutePath() + " " + why + ".");
    }
  }
}
