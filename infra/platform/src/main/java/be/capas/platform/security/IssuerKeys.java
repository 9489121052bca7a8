package be.capas.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

/**
 * The issuer's public keys, found through its discovery document each time they are fetched: when
 * first needed, when they grow old, and when a token names a key that is not among them.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration WAIT = Duration.ofSeconds(5);
  // Two fetches are allowed in this time: tokens with invented key ids can't flood the issuer.
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
  private static final int MAX_BYTES = 256 * 1024;

  private final String issuer;
  // Whether the last fetch did.
  private volatile boolean worked;
  private final ResourceRetriever http =
      new DefaultResourceRetriever((int) WAIT.toMillis(), (int) WAIT.toMillis(), MAX_BYTES);

  private IssuerKeys(String issuer) {
    this.issuer = issuer;
  }

  /** The keys, kept between fetches, and on for {@code outageTolerance} if fetching fails. */
  static JWKSource<SecurityContext> of(String issuer, Duration outageTolerance) {
    var source = new IssuerKeys(issuer);
    var keys = kept(source, outageTolerance);
    return (selector, context) -> {
      try {
        return keys.get(selector, context);
      } catch (RateLimitReachedException fetchedJustNow) {
        // The key is none of the issuer's, and its token is refused: that is no fault of ours.
        if (source.worked) {
          return List.of();
        }
        throw fetchedJustNow;
      }
    };
  }

  private static JWKSource<SecurityContext> kept(IssuerKeys source, Duration outageTolerance) {
    return JWKSourceBuilder.create(source)
        .cache(FRESH.toMillis(), WAIT.multipliedBy(3).toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_FETCHES.toMillis())
        .outageTolerant(outageTolerance.toMillis())
        .build();
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
      throws KeySourceException {
    try {
      var keys = JWKSet.parse(get(URI.create(keysAddress())));
      worked = true;
      return keys;
    } catch (IOException | ParseException | IllegalArgumentException failed) {
      worked = false;
      throw new JWKSetUnavailableException("the identity provider's keys are unavailable", failed);
    }
  }

  private String keysAddress() throws IOException, ParseException {
    var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    var found = JSONObjectUtils.parse(get(URI.create(base + "/.well-known/openid-configuration")));
    if (!issuer.equals(JSONObjectUtils.getString(found, "issuer"))) {
      throw new IOException("the discovery document is of another issuer");
    }
    var address = JSONObjectUtils.getString(found, "jwks_uri");
    if (address == null) {
      throw new IOException("the discovery document names no keys");
    }
    return address;
  }

  private String get(URI address) throws IOException {
    return http.retrieveResource(address.toURL()).getContent();
  }

  @Override
  public void close() {}
}
