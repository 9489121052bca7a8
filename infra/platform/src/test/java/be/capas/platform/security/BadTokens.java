package be.capas.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens that must not open anything, each wrong in one way. */
public final class BadTokens {
  private BadTokens() {}

  public static Stream<Arguments> of(TestIdentityProvider issuer) throws JOSEException {
    var past = Date.from(Instant.now().minusSeconds(3600));
    var plain = new PlainJWT(issuer.good().build()).serialize();
    var stranger = new RSAKeyGenerator(2048).keyID("test").generate();
    var unknownKey = new RSAKeyGenerator(2048).keyID("other").generate();
    var good = issuer.token(claims -> claims, Role.COORDINATOR);
    return Stream.of(
        bad(issuer, "expired", claims -> claims.expirationTime(past)),
        bad(issuer, "never ends", claims -> claims.expirationTime(null)),
        bad(
            issuer,
            "not yet",
            claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))),
        bad(issuer, "for somebody else", claims -> claims.audience("other")),
        bad(issuer, "for nobody", claims -> claims.audience(List.of())),
        bad(issuer, "from another issuer", claims -> claims.issuer("https://evil.example")),
        bad(issuer, "no organisation", claims -> claims.claim("organisation", null)),
        bad(
            issuer,
            "organisation is no slug",
            claims -> claims.claim("organisation", "CPAS Charleroi")),
        bad(
            issuer,
            "organisation is no text",
            claims -> claims.claim("organisation", List.of("a"))),
        bad(issuer, "no subject", claims -> claims.subject(null)),
        bad(issuer, "subject is no slug", claims -> claims.subject("Léna Dupont")),
        bad(issuer, "roles are no list", claims -> claims.claim("roles", "PSYCHOLOGIST")),
        bad(issuer, "antennas are no slugs", claims -> claims.claim("antennas", List.of("Nord !"))),
        bad(issuer, "partner without name", claims -> claims.claim("roles", List.of("PARTNER"))),
        Arguments.of("alg none", plain),
        Arguments.of("signed by a stranger", TestIdentityProvider.sign(stranger, claims(issuer))),
        Arguments.of("unknown key", TestIdentityProvider.sign(unknownKey, claims(issuer))),
        Arguments.of("HS256 with the public key", hs256WithPublicKey(issuer)),
        Arguments.of("cut short", good.substring(0, good.length() - 8)),
        Arguments.of("changed content", tampered(issuer, good)),
        Arguments.of("no token at all", "rubbish"),
        Arguments.of("empty parts", ".."));
  }

  private static Arguments bad(
      TestIdentityProvider issuer, String what, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.of(what, issuer.token(change));
  }

  private static JWTClaimsSet claims(TestIdentityProvider issuer) {
    return issuer.good().claim("roles", List.of("COORDINATOR")).build();
  }

  private static String hs256WithPublicKey(TestIdentityProvider issuer) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build();
    var token = new SignedJWT(header, claims(issuer));
    token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  private static String tampered(TestIdentityProvider issuer, String token) {
    var parts = token.split("\\.");
    var other = issuer.token("dr.evil", "other-organisation", Role.COORDINATOR).split("\\.");
    return parts[0] + "." + other[1] + "." + parts[2];
  }
}
