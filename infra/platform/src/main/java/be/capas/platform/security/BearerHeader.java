package be.capas.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token of the header {@code Authorization: Bearer} (RFC 6750, section 2.1), the only place
 * where one is looked for. It is made of base64url and dots (RFC 7515, section 7.1): whoever reads
 * it passes over any other character, so that one token would have many spellings. Spring's own
 * resolver matches each character against an expression, which costs as much as the rules of a
 * command.
 */
final class BearerHeader implements BearerTokenResolver {
  private static final String SCHEME = "Bearer ";

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    var token = header.substring(SCHEME.length()).strip();
    if (token.isEmpty()) {
      throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("no token"));
    }
    for (var i = 0; i < token.length(); i++) {
      if (!isPartOfToken(token.charAt(i))) {
        throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("malformed token"));
      }
    }
    return token;
  }

  private static boolean isPartOfToken(char it) {
    return (it >= 'a' && it <= 'z')
        || (it >= 'A' && it <= 'Z')
        || (it >= '0' && it <= '9')
        || it == '-'
        || it == '_'
        || it == '.';
  }
}
