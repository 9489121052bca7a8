package be.capas.notification.channel.push;

import java.net.URI;
import java.util.Base64;

/**
 * Where one browser is reached and what for it is encrypted with, as it says itself. An address of
 * somebody: it leaves by this channel only, and is stored sealed.
 *
 * @param endpoint at its push service; whoever knows it knows whose browser it is
 * @param p256dh the browser's public key: an uncompressed point of P-256, in base64url
 * @param auth its secret of 16 bytes, in base64url
 */
record Browser(URI endpoint, String p256dh, String auth) {
  /** 65 bytes without padding. */
  static final String P256DH = "[A-Za-z0-9_-]{87}";

  /** 16 bytes without padding. */
  static final String AUTH = "[A-Za-z0-9_-]{22}";

  private static final String SEPARATOR = "\n";

  byte[] publicKey() {
    return Base64.getUrlDecoder().decode(p256dh);
  }

  byte[] secret() {
    return Base64.getUrlDecoder().decode(auth);
  }

  /** In one line each, to be sealed. */
  String text() {
    return String.join(SEPARATOR, endpoint.toString(), p256dh, auth);
  }

  /** Reads what {@link #text} wrote. */
  static Browser parse(String text) {
    var lines = text.split(SEPARATOR, -1);
    return new Browser(URI.create(lines[0]), lines[1], lines[2]);
  }

  /** Names nobody's browser: this may end up in a log. */
  @Override
  public String toString() {
    return "a browser at " + endpoint.getHost();
  }
}
