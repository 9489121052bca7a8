package be.capas.platform.web;

import be.capas.platform.web.words.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems, whoever finds them: a filter, the security chain, a controller or the container.
 * The form is {@code application/problem+json} whatever the client accepts, so that there is one;
 * the words are in the language that it likes best of those there are.
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
    var language = Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    AnswerHeaders.write(request, response);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var body = JSON.writeValueAsBytes(body(request, Translation.of(problem, language)));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** What a problem says wherever it stands, for one that is not an answer of its own. */
  public static Map<String, Object> form(Problem problem) {
    var form = start(problem);
    end(form, problem);
    return form;
  }

  private static Map<String, Object> body(HttpServletRequest request, Problem problem) {
    var body = start(problem);
    body.put("instance", instance(request));
    var traceId = traceId(request);
    if (traceId != null) {
      body.put("traceId", traceId);
    }
    end(body, problem);
    return body;
  }

  private static Map<String, Object> start(Problem problem) {
    var form = new LinkedHashMap<String, Object>();
    form.put("type", "urn:capas:problem:" + problem.reason());
    form.put("title", problem.title());
    form.put("status", problem.status().value());
    form.put("detail", problem.detail());
    return form;
  }

  private static void end(Map<String, Object> form, Problem problem) {
    if (!problem.errors().isEmpty()) {
      form.put("errors", problem.errors());
    }
    problem.facts().forEach(form::putIfAbsent);
  }

  private static String instance(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String uri ? uri : String.valueOf(request.getRequestURI());
  }

  private static @Nullable String traceId(HttpServletRequest request) {
    return request.getAttribute(TRACE_ID) instanceof String kept ? kept : MDC.get("traceId");
  }
}
