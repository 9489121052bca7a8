package be.capas.platform.web.input;

import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses large bodies: at once if they say so, else while they are read. */
final class BodyLimit extends OncePerRequestFilter {
  private final InputSettings settings;

  BodyLimit(InputSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = settings.most(request.getServletPath());
    var announced = request.getContentLengthLong();
    if (announced > limit) {
      ProblemWriter.write(request, response, BodyTooLarge.problem(limit));
    } else if (announced >= 0) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }
}
