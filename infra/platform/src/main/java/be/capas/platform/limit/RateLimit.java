package be.capas.platform.limit;

import be.capas.platform.limit.Shares.Share;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses who asks too often. What is about a crisis is neither counted nor refused, however much
 * its caller has asked before: an alarm is never dropped, and whoever was paged can take it. A
 * batch may hold one: its commands are counted one by one where they are told apart, see {@link
 * FairShare}.
 */
final class RateLimit extends OncePerRequestFilter {
  private static final Pattern FREE =
      Pattern.compile("/api/crises(/.*)?|/api/acknowledgements|/api/batch");

  private final Shares shares;

  RateLimit(Shares shares) {
    this.shares = shares;
  }

  /** By the path as the container understood it, so that no spelling of another one gets by. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FREE.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
      chain.doFilter(request, response); // strangers have been refused, or see nothing personal
      return;
    }
    var share = shares.take(caller);
    response.setHeader("RateLimit-Limit", Long.toString(share.burst()));
    response.setHeader("RateLimit-Remaining", Long.toString(share.remaining()));
    response.setHeader("RateLimit-Reset", Long.toString(seconds(share.untilFull())));
    if (share.taken()) {
      chain.doFilter(request, response);
    } else {
      ProblemWriter.write(request, response, problem(share));
    }
  }

  static Problem problem(Share share) {
    return Problem.of(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            "That is more than is allowed for a caller or an organisation. Alarms still go"
                + " through.")
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(share.untilNext()))));
  }

  /** Rounded up: who comes back then is not too early. */
  private static long seconds(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
