package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class KnownTokensTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final AtomicInteger checked = new AtomicInteger();
  private final JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ZERO);
  private final KnownTokens tokens = new KnownTokens(this::check, inTime);

  KnownTokensTest() {
    at(NOON);
  }

  private void at(Instant now) {
    inTime.setClock(Clock.fixed(now, ZoneOffset.UTC));
  }

  private Jwt check(String token) {
    checked.incrementAndGet();
    var jwt =
        Jwt.withTokenValue(token)
            .header("alg", "RS256")
            .issuedAt(NOON.minusSeconds(60))
            .expiresAt(NOON.plusSeconds(60))
            .build();
    if (token.equals("bad") || inTime.validate(jwt).hasErrors()) {
      throw new BadJwtException("refused");
    }
    return jwt;
  }

  @Test
  void a_token_that_comes_again_is_not_checked_again() {
    // when
    var first = tokens.decode("good");
    var second = tokens.decode("good");

    // then
    assertThat(second).isSameAs(first);
    assertThat(checked).hasValue(1);
  }

  @Test
  void a_known_token_is_refused_from_the_moment_that_it_has_run_out() {
    // given
    tokens.decode("good");

    // when
    at(NOON.plusSeconds(61));

    // then
    assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_that_was_refused_is_refused_again() {
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThat(checked).hasValue(2);
  }
}
