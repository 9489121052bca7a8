package be.capas.platform.web.fault;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.platform.web.input.Expected;
import be.capas.platform.web.input.UnreadableBody;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring MVC and the container say of a request that is not right, in our words. */
final class RequestFaults {
  private RequestFaults() {}

  /** The problem; empty if the fault is not the request's. */
  static Optional<Problem> problem(Throwable fault) {
    return Optional.ofNullable(
        switch (fault) {
          case HttpMessageNotReadableException body -> UnreadableBody.problem(body);
          case MethodArgumentNotValidException body -> InvalidFields.problem(body);
          case HandlerMethodValidationException call when !call.isForReturnValue() ->
              InvalidFields.problem(call);
          case MethodArgumentTypeMismatchException argument -> mismatch(argument);
          case MissingServletRequestParameterException missing ->
              parameter("missing-parameter", missing.getParameterName(), "is required");
          case MissingRequestHeaderException missing ->
              parameter("missing-header", missing.getHeaderName(), "is required");
          case InvalidParameterException _ -> Statuses.problem(HttpStatus.BAD_REQUEST);
          // Tomcat remembers it, and has it answered again whatever was answered before.
          case BadRequestException _ -> Statuses.problem(HttpStatus.BAD_REQUEST);
          case HttpRequestMethodNotSupportedException method -> allow(method);
          case HttpMediaTypeNotSupportedException type -> accept(type);
          case ErrorResponse known when isAnswer(known.getStatusCode()) ->
              Statuses.problem(known.getStatusCode());
          default -> null;
        });
  }

  private static boolean isAnswer(HttpStatusCode status) {
    return status.is4xxClientError() || status == HttpStatus.SERVICE_UNAVAILABLE;
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException argument) {
    for (Throwable cause = argument; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refused) {
        return refused.problem();
      }
    }
    var parameter = argument.getParameter();
    var reason =
        parameter.hasParameterAnnotation(PathVariable.class)
            ? "invalid-id"
            : parameter.hasParameterAnnotation(RequestHeader.class)
                ? "invalid-header"
                : "invalid-parameter";
    return parameter(reason, argument.getName(), Expected.of(parameter.getParameterType()));
  }

  private static Problem parameter(String reason, String name, String why) {
    return Problem.of(reason, HttpStatus.BAD_REQUEST, name + " " + why + ".")
        .field(name, reason, why);
  }

  private static Problem allow(HttpRequestMethodNotSupportedException method) {
    var problem = Statuses.problem(HttpStatus.METHOD_NOT_ALLOWED);
    var allowed = method.getSupportedHttpMethods();
    return allowed == null
        ? problem
        : problem.header(
            HttpHeaders.ALLOW,
            allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
  }

  private static Problem accept(HttpMediaTypeNotSupportedException type) {
    var problem = Statuses.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    return type.getSupportedMediaTypes().isEmpty()
        ? problem
        : problem.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
  }
}
