package be.capas.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A real issuer for tests: serves its discovery document and keys, signs whatever a test asks for.
 * Set {@code capas.identity.issuer} to {@link #issuer()}.
 */
public final class TestIdentityProvider implements AutoCloseable {
  private final RSAKey key;
  private HttpServer server;

  private TestIdentityProvider(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  /** An issuer on a free port, with a key of its own. */
  public static TestIdentityProvider start() {
    try {
      var key = new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
      var issuer = new TestIdentityProvider(key, listen(0));
      issuer.serve();
      return issuer;
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void serve() {
    var discovery = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer(), issuer());
    answer("/.well-known/openid-configuration", discovery);
    answer("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  private void answer(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          var bytes = body.getBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The key pair, for tests that forge. */
  public RSAKey key() {
    return key;
  }

  /** A good token of an antenna's or the cell's own people. */
  public String token(String subject, String organisation, Role... roles) {
    return token(claims -> claims.subject(subject).claim("organisation", organisation), roles);
  }

  /** A good token but for what the test changes. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> change, Role... roles) {
    var names = Arrays.stream(roles).map(Role::name).toList();
    return sign(change.apply(good().claim("roles", names)).build());
  }

  /** What a good token says. */
  public JWTClaimsSet.Builder good() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(List.of("capas"))
        .subject("dr.lena")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("organisation", "cpas-charleroi");
  }

  /** Signs the claims with the issuer's key. */
  public String sign(JWTClaimsSet claims) {
    return sign(key, claims);
  }

  static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The issuer goes away; what it signed stays good. */
  public void stop() {
    server.stop(0);
  }

  /** The issuer comes back at the same address. */
  public void restart() {
    server = listen(server.getAddress().getPort());
    serve();
  }

  @Override
  public void close() {
    stop();
  }
}
