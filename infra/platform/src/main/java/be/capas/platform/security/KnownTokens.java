package be.capas.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens that were found good a moment ago: checking a signature costs a command as much as its
 * rules do, and callers send the same token for minutes. That a token has run out is seen at once
 * all the same; that its key was withdrawn, within the minute (the keys themselves are kept for
 * longer, see {@link IssuerKeys}).
 */
final class KnownTokens implements JwtDecoder {
  private static final Duration WHILE = Duration.ofMinutes(1);
  private static final int AT_HAND = 10_000;

  private final JwtDecoder checks;
  private final OAuth2TokenValidator<Jwt> inTime;
  private final Cache<String, Jwt> known =
      Caffeine.newBuilder().expireAfterWrite(WHILE).maximumSize(AT_HAND).build();

  KnownTokens(JwtDecoder checks, OAuth2TokenValidator<Jwt> inTime) {
    this.checks = checks;
    this.inTime = inTime;
  }

  @Override
  public Jwt decode(String token) {
    var near = known.getIfPresent(token);
    if (near != null && !inTime.validate(near).hasErrors()) {
      return near;
    }
    var checked = checks.decode(token);
    known.put(token, checked);
    return checked;
  }
}
