package be.capas.command.batch.alone;

import be.capas.command.edge.Intake;
import be.capas.command.edge.Turn;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import be.capas.platform.web.inner.InnerAnswer;
import be.capas.platform.web.inner.InnerRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a command to the controller that it is for, by the way that every request takes behind the
 * filters: the same strict reading, validation, roles, rules and answers.
 */
@Component
class Counter {
  private static final Logger log = LoggerFactory.getLogger(Counter.class);

  private static final Problem NO_COMMAND =
      Problem.of("unknown-path", HttpStatus.NOT_FOUND, "There is no command at this address.")
          .field("/path", "unknown-path", "is no command's");
  private static final Problem FORBIDDEN =
      Problem.of("forbidden", HttpStatus.FORBIDDEN, "Your role does not allow this.");
  private static final Problem FAULT =
      Problem.of(
          "internal-error",
          HttpStatus.INTERNAL_SERVER_ERROR,
          "Something went wrong on our side. Give us the traceId and we can find it.");

  private final DispatcherServlet dispatcher;
  private final RequestMappingHandlerMapping handlers;
  private final JsonMapper json;

  Counter(
      DispatcherServlet dispatcher,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      JsonMapper json) {
    this.dispatcher = dispatcher;
    this.handlers = handlers;
    this.json = json;
  }

  Caught handIn(
      InnerRequest request,
      HttpServletRequest batch,
      HttpServletResponse response,
      @Nullable Turn turn) {
    var answer = new InnerAnswer(response);
    request.setAttribute(ProblemWriter.TRACE_ID, batch.getAttribute(ProblemWriter.TRACE_ID));
    request.setAttribute(Turn.ATTRIBUTE, turn);
    try {
      if (takesCommands(request)) {
        dispatcher.service(request, answer);
      } else {
        ProblemWriter.write(request, answer, NO_COMMAND);
      }
    } catch (ServletException | IOException | RuntimeException failed) {
      refuse(request, answer, failed);
    }
    return caught(answer);
  }

  /** Only what is handed in at the desk: no reading, no administration, no batch within a batch. */
  private boolean takesCommands(InnerRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = handlers.getHandler(request);
      return chain != null
          && chain.getHandler() instanceof HandlerMethod method
          && Arrays.asList(method.getMethod().getParameterTypes()).contains(Intake.class);
    } catch (Exception otherwise) {
      return false; // such as a path that takes no POST
    } finally {
      request.removeAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
  }

  /** The security chain answers for refusals of roles, and is not asked here. */
  private static void refuse(InnerRequest request, InnerAnswer answer, Exception failed) {
    answer.reset();
    try {
      if (isRefusedRole(failed)) {
        ProblemWriter.write(request, answer, FORBIDDEN);
      } else {
        log.error("A command of a batch failed: {}", failed.getClass().getName());
        ProblemWriter.write(request, answer, FAULT);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isRefusedRole(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException) {
        return true;
      }
    }
    return false;
  }

  private Caught caught(InnerAnswer answer) {
    var retryAfter = answer.getHeader(HttpHeaders.RETRY_AFTER);
    return new Caught(
        answer.getStatus(),
        json.readTree(answer.body()),
        answer.getHeader(HttpHeaders.LOCATION),
        answer.getHeader(Position.HEADER),
        retryAfter == null ? null : Integer.valueOf(retryAfter));
  }
}
