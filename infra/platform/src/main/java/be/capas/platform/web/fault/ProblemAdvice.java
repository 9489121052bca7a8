package be.capas.platform.web.fault;

import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what a controller throws into a problem. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
  private final Faults faults;

  ProblemAdvice(Faults faults) {
    this.faults = faults;
  }

  /** The security chain answers these: it knows whether there was a token at all. */
  @ExceptionHandler
  void refused(AccessDeniedException refused) {
    throw refused;
  }

  /** As above. */
  @ExceptionHandler
  void unknown(AuthenticationException unknown) {
    throw unknown;
  }

  /** As above: the firewall looks at form fields only when somebody reads them. */
  @ExceptionHandler
  void rejected(RequestRejectedException rejected) {
    throw rejected;
  }

  @ExceptionHandler
  void any(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (fault instanceof AsyncRequestNotUsableException || fault instanceof ClientAbortException) {
      return; // nobody is left to read an answer
    }
    ProblemWriter.write(request, response, faults.problem(fault));
  }
}
