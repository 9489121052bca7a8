package be.capas.notification.secretpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Caller;
import be.capas.platform.web.AnswerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What all paths with a secret in them have in common. */
public final class SecretPaths {
  /** 256 bits: nobody guesses one. */
  private static final int BYTES = 32;

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private SecretPaths() {}

  /** A new secret. */
  public static String secret() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  /** Whether this can be one at all. */
  public static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  /** What is kept of one: of 256 random bits nothing slower is needed. */
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A chain that lets everybody in. A token that somebody sends all the same is not looked at. */
  public static SecurityFilterChain open(HttpSecurity http, String paths) {
    return http.securityMatcher(paths)
        .csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(AnswerHeaders::write))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .build();
  }

  /**
   * Whoever asks at such a path, by where they ask from: a share of their own, in no organisation
   * and beside that of all others.
   */
  public static Caller stranger(HttpServletRequest request) {
    var place = "stranger at " + request.getRemoteAddr();
    return caller(place, new OrganisationId(id(place)));
  }

  /** Whoever uses something by its secret: it has a share of its own, its owner's is left alone. */
  public static Caller user(String thing, OrganisationId organisation) {
    return caller(thing, organisation);
  }

  private static Caller caller(String name, OrganisationId organisation) {
    return new Caller(new ActorId(id(name)), organisation, Set.of(), Set.of(), null);
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }
}
