package be.capas.notification.channel.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.notification.channel.push.Subscriptions.Owner;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key pair that push services know us by (VAPID). A browser subscribes for one of them and can
 * be reached by that one alone. So what seals the browser's address is derived from it: when the
 * key goes, so does every address that was of any use with it.
 */
final class ServerKey {
  private static final int SEALING_LENGTH = 32;
  private static final int NAME_LENGTH = 8;

  private final WebPush webPush;
  private final String text;
  private final String name;
  private final Aead seal;

  private ServerKey(WebPush webPush, String name, Aead seal) {
    this.webPush = webPush;
    this.text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(webPush.getVapidKeys().getApplicationServerKey());
    this.name = name;
    this.seal = seal;
  }

  /**
   * Reads a key pair.
   *
   * @param contact where operators of push services find us, such as {@code mailto:…}
   * @throws GeneralSecurityException if these are no keys
   * @throws IllegalArgumentException if they are no base64, or do not belong together
   */
  static ServerKey of(String publicKey, String privateKey, String contact)
      throws GeneralSecurityException {
    var keys = KeyFactory.getInstance("EC");
    var open = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
    var own = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(privateKey)));
    var name = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
    return new ServerKey(
        new WebPush(contact, new VapidKeys(open, own)),
        HexFormat.of().formatHex(name, 0, NAME_LENGTH),
        new AesGcmJce(sealing(own.getS().toByteArray())));
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] sealing(byte[] secret) throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .thenExpand("capas/push-address/v1".getBytes(UTF_8), SEALING_LENGTH);
    return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
  }

  /** As browsers want it to subscribe: the uncompressed point in base64url. */
  String text() {
    return text;
  }

  /** Says which key pair it is, and nothing of it. */
  String name() {
    return name;
  }

  /**
   * Encrypts for a browser (RFC 8291), each time with a key of its own.
   *
   * @throws IllegalArgumentException if the browser's key is none
   */
  byte[] encrypt(byte[] content, Browser browser) {
    try {
      return webPush.getBody(content, browser.publicKey(), browser.secret());
    } catch (Exception noKey) {
      // Kotlin throws checked exceptions without saying so.
      throw new IllegalArgumentException("what is no key of a browser encrypts nothing", noKey);
    }
  }

  /** What goes with it: who we are, signed for that push service, and how to treat it. */
  Map<String, String> headers(URI endpoint, Handling handling) {
    return webPush.getHeaders(
        endpoint.toString(), handling.ttlSeconds(), handling.topic(), handling.urgency());
  }

  /** Seals a browser's address as that of one subscription of one person. */
  byte[] seal(Owner owner, UUID subscription, Browser browser) {
    try {
      return seal.encrypt(browser.text().getBytes(UTF_8), context(owner, subscription));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("sealing failed", failed);
    }
  }

  /** Opens it; empty if it was sealed as another, or with another key. */
  Optional<Browser> open(Owner owner, UUID subscription, byte[] box) {
    try {
      var text = seal.decrypt(box, context(owner, subscription));
      return Optional.of(Browser.parse(new String(text, UTF_8)));
    } catch (GeneralSecurityException notFitting) {
      return Optional.empty();
    }
  }

  private static byte[] context(Owner owner, UUID subscription) {
    return "capas/push-address/v1/%s/%s/%s"
        .formatted(owner.organisation(), owner.who(), subscription)
        .getBytes(UTF_8);
  }
}
