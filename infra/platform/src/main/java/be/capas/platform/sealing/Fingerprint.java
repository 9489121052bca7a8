package be.capas.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Tells whether two contents are the same without keeping either: a keyed hash (HMAC-SHA256), which
 * without the master key can neither be made nor guessed at. The same over restarts.
 */
public final class Fingerprint {
  private final MasterKey master;

  public Fingerprint(MasterKey master) {
    this.master = master;
  }

  /**
   * The fingerprint, 64 hexadecimal digits.
   *
   * @param purpose what it is compared for, such as {@code idempotency}; fingerprints of different
   *     purposes never match
   */
  public String of(String purpose, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(master.derive("HmacSHA256", "capas/fingerprint/v1/" + purpose));
      return HexFormat.of().formatHex(mac.doFinal(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HMAC in this runtime", impossible);
    }
  }

  /** As above, of text. */
  public String of(String purpose, String content) {
    return of(purpose, content.getBytes(StandardCharsets.UTF_8));
  }
}
