package be.capas.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers that are the same again are not sent again. What an answer is known by is a keyed hash of
 * what its reader was shown: tags end up in the logs of proxies, and nobody who finds one there may
 * try out whose name or which birth date gives it. The key is this instance's own; another instance
 * sends the answer once more.
 */
final class KeyedEtags extends ShallowEtagHeaderFilter {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;

  private final SecretKeySpec key;

  KeyedEtags(SecureRandom random) {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Every answer, though none is to be stored: that binds caches, and it is the client itself that
   * remembers what it shows.
   */
  @Override
  protected boolean isEligibleForEtag(
      HttpServletRequest request, HttpServletResponse response, int status, InputStream answer) {
    return !response.isCommitted()
        && HttpStatusCode.valueOf(status).is2xxSuccessful()
        && HttpMethod.GET.matches(request.getMethod());
  }

  @Override
  protected String generateETagHeaderValue(InputStream answer, boolean weak) throws IOException {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return "\"%s\"".formatted(HexFormat.of().formatHex(mac.doFinal(answer.readAllBytes())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HMAC in this runtime", impossible);
    }
  }
}
