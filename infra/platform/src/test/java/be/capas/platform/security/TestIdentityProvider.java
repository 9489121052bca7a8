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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A real issuer for tests: serves its discovery document and keys, signs whatever a test asks for.
 * Set {@code capas.identity.issuer} to {@link #issuer()}.
 */
public final class TestIdentityProvider implements AutoCloseable {
  public static final String MACHINE_SECRET = "machine-secret";

  private final RSAKey key;
  private final AtomicInteger tokensGiven = new AtomicInteger();
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
    answer(
        "/.well-known/openid-configuration",
        """
        {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token"}\
        """
            .formatted(issuer()));
    server.createContext("/token", this::machineToken);
    answer("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  private void answer(String path, String body) {
    server.createContext(path, exchange -> answer(exchange, 200, body));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Any machine gets a token that knows its secret, which is {@link #MACHINE_SECRET} for all. */
  private void machineToken(HttpExchange exchange) throws IOException {
    tokensGiven.incrementAndGet();
    var login = exchange.getRequestHeaders().getFirst("Authorization");
    var given = new String(Base64.getDecoder().decode(login.substring("Basic ".length())));
    var client = given.substring(0, given.indexOf(':'));
    if (given.equals(client + ":" + MACHINE_SECRET)) {
      answer(
          exchange,
          200,
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
              .formatted(machine(client, "capas-charleroi", "ocmw-gent")));
    } else {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    }
  }

  /** The token of a machine that works for these organisations. */
  public String machine(String client, String... serves) {
    return token(
        claims ->
            claims
                .subject(client)
                .claim("organisation", "capas-machines")
                .claim("serves", List.of(serves)),
        Role.SERVICE);
  }

  /** How many tokens machines have asked for. */
  public int tokensGiven() {
    return tokensGiven.get();
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
