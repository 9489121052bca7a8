package be.capas.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems, whoever finds them: a filter, the security chain, a controller or the container.
 * The form is {@code application/problem+json} whatever the client accepts, so that there is one.
 */
public final class ProblemWriter {
  /** Request attribute that keeps the trace id for those who answer outside of the trace. */
  public static final String TRACE_ID = ProblemWriter.class.getName() + ".traceId";

  // Non-ASCII is escaped, so that a broken surrogate in a field's name can't break the answer.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ProblemWriter() {}

  /** Answers with the problem, unless part of another answer has left already. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status().value());
    problem.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    AnswerHeaders.write(request, response);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var body = JSON.writeValueAsBytes(body(request, problem));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static LinkedHashMap<String, Object> body(HttpServletRequest request, Problem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:capas:problem:" + problem.reason());
    body.put("title", problem.title());
    body.put("status", problem.status().value());
    body.put("detail", problem.detail());
    body.put("instance", instance(request));
    var traceId = traceId(request);
    if (traceId != null) {
      body.put("traceId", traceId);
    }
    if (!problem.errors().isEmpty()) {
      body.put("errors", problem.errors());
    }
    problem.facts().forEach(body::putIfAbsent);
    return body;
  }

  private static String instance(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String uri ? uri : String.valueOf(request.getRequestURI());
  }

  private static @Nullable String traceId(HttpServletRequest request) {
    return request.getAttribute(TRACE_ID) instanceof String kept ? kept : MDC.get("traceId");
  }
}
