package be.capas.notification.channel.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser that was subscribed. It reads what comes as RFC 8291 and RFC 8188 say, with the JDK
 * alone: nothing of the library that encrypted it.
 */
public final class TestBrowser {
  private static final int COORDINATE = 32;
  private static final int SALT = 16;
  private static final byte LAST_RECORD = 2;

  private final ECPrivateKey own;
  private final byte[] open;
  private final byte[] auth;

  private TestBrowser(ECPrivateKey own, byte[] open, byte[] auth) {
    this.own = own;
    this.open = open;
    this.auth = auth;
  }

  public static TestBrowser subscribed() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var auth = new byte[SALT];
      new SecureRandom().nextBytes(auth);
      return new TestBrowser(
          (ECPrivateKey) pair.getPrivate(), point((ECPublicKey) pair.getPublic()), auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With these keys, in base64url. */
  static TestBrowser of(String own, String open, String auth) throws GeneralSecurityException {
    var scalar = new BigInteger(1, decoded(own));
    var key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, p256()));
    return new TestBrowser((ECPrivateKey) key, decoded(open), decoded(auth));
  }

  public String p256dh() {
    return text(open);
  }

  public String auth() {
    return text(auth);
  }

  Browser at(URI endpoint) {
    return new Browser(endpoint, p256dh(), auth());
  }

  /** As a browser says it of itself, to be sent to us. */
  public String subscription(URI endpoint) {
    return """
    {"endpoint": "%s", "expirationTime": null, "keys": {"p256dh": "%s", "auth": "%s"}}\
    """
        .formatted(endpoint, p256dh(), auth());
  }

  /** What a page says. */
  public String read(byte[] body) {
    try {
      return new String(decrypted(ByteBuffer.wrap(body)), UTF_8);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private byte[] decrypted(ByteBuffer body) throws GeneralSecurityException {
    var salt = bytes(body, SALT);
    var recordSize = body.getInt();
    var sender = bytes(body, Byte.toUnsignedInt(body.get()));
    var record = bytes(body, body.remaining());
    if (record.length > recordSize) {
      throw new GeneralSecurityException("more than one record");
    }
    var keys =
        derived(auth, agreed(sender), join("WebPush: info\0".getBytes(UTF_8), open, sender), 32);
    var key = derived(salt, keys, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16);
    var nonce = derived(salt, keys, "Content-Encoding: nonce\0".getBytes(UTF_8), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return unpadded(cipher.doFinal(record));
  }

  private static byte[] unpadded(byte[] padded) throws GeneralSecurityException {
    var end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != LAST_RECORD) {
      throw new GeneralSecurityException("no delimiter of a last record");
    }
    return Arrays.copyOf(padded, end);
  }

  private byte[] agreed(byte[] sender) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own);
    agreement.doPhase(publicKey(sender), true);
    return agreement.generateSecret();
  }

  private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, length);
    return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
  }

  /** From an uncompressed point. */
  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), p256()));
  }

  private static byte[] point(ECPublicKey key) {
    return join(new byte[] {4}, fixed(key.getW().getAffineX()), fixed(key.getW().getAffineY()));
  }

  private static byte[] fixed(BigInteger number) {
    var bytes = number.toByteArray();
    var fixed = new byte[COORDINATE];
    var length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private static ECParameterSpec p256() throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static byte[] bytes(ByteBuffer from, int length) {
    var bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(it -> it.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
