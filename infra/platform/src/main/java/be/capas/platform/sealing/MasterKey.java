package be.capas.platform.sealing;

import be.capas.platform.sealing.MasterKeyFile.UnusableKeyFile;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One secret of an installation. From it a key of its own is derived (HKDF-SHA256) for each use, so
 * that no two uses share one; so is its name, which tells nothing of it.
 */
record MasterKey(String name, Aead wrapping) {
  /** The length of a master key in bytes. */
  static final int LENGTH = 32;

  private static final int NAME_LENGTH = 8;

  /** Reads a line of a key file. */
  static MasterKey of(Path file, String line) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException wrong) {
      throw new UnusableKeyFile(file, "does not hold base64");
    }
    if (secret.length != LENGTH) {
      throw new UnusableKeyFile(file, "does not hold " + LENGTH + " bytes but " + secret.length);
    }
    try {
      return new MasterKey(
          HexFormat.of().formatHex(derived(secret, "capas/name/v1", NAME_LENGTH)),
          new AesGcmJce(derived(secret, "capas/wrapping/v1", LENGTH)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HKDF or AES-GCM in this runtime", impossible);
    }
  }

  private static byte[] derived(byte[] secret, String use, int length)
      throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .thenExpand(use.getBytes(StandardCharsets.UTF_8), length);
    return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
  }
}
