package be.capas.local.identity;

import java.util.List;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes who somebody is into the token, in the names of the interfaces page. */
final class CapasClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  static final String AUDIENCE = "capas";

  @Override
  public void customize(JwtEncodingContext context) {
    var client = context.getRegisteredClient().getClientId();
    DemoUsers.byId(client).ifPresent(user -> describe(user, context));
    if (MachineClients.ALL.contains(client)) {
      describeMachine(context);
    }
  }

  private static void describeMachine(JwtEncodingContext context) {
    var claims = context.getClaims();
    claims.audience(List.of(AUDIENCE));
    claims.claim("organisation", MachineClients.ORGANISATION);
    claims.claim("roles", List.of(Role.SERVICE.name()));
    claims.claim("serves", MachineClients.served());
  }

  private static void describe(DemoUser user, JwtEncodingContext context) {
    var claims = context.getClaims();
    claims.audience(List.of(AUDIENCE));
    claims.claim("organisation", user.organisation());
    claims.claim("roles", List.of(user.role().name()));
    claims.claim("antennas", user.antennas());
    if (user.partner() != null) {
      claims.claim("partner", user.partner());
    }
  }
}
