package be.capas.platform.web.fault;

import be.capas.platform.web.Problem;
import be.capas.platform.web.input.Expected;
import be.capas.platform.web.input.Pointers;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What bean validation found, with a pointer to each field. */
final class InvalidFields {
  private InvalidFields() {}

  static Problem problem(MethodArgumentNotValidException invalid) {
    var result = invalid.getBindingResult();
    var body = isBody(invalid.getParameter());
    var problem = start(body);
    for (var error : result.getAllErrors()) {
      var path = error instanceof FieldError field ? field.getField() : "";
      problem =
          problem.field(body ? Pointers.ofBeanPath(path) : path, code(error), words(error, result));
    }
    return problem;
  }

  static Problem problem(HandlerMethodValidationException invalid) {
    var results = invalid.getParameterValidationResults();
    var problem = start(results.stream().anyMatch(it -> isBody(it.getMethodParameter())));
    for (var result : results) {
      for (var error : result.getResolvableErrors()) {
        problem = problem.field(pointer(result, error), code(error), words(error));
      }
    }
    return problem;
  }

  private static Problem start(boolean body) {
    return body
        ? Problem.of("invalid-field", HttpStatus.BAD_REQUEST, "A field is not valid.")
        : Problem.of("invalid-parameter", HttpStatus.BAD_REQUEST, "A parameter is not valid.");
  }

  private static boolean isBody(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequestBody.class);
  }

  private static String pointer(ParameterValidationResult result, MessageSourceResolvable error) {
    if (!isBody(result.getMethodParameter())) {
      return String.valueOf(result.getMethodParameter().getParameterName());
    }
    var index = result.getContainerIndex();
    var item = index == null ? "" : "/" + index;
    return error instanceof FieldError field ? item + Pointers.ofBeanPath(field.getField()) : item;
  }

  /** The constraint's name in kebab-case, such as {@code not-blank}. */
  private static String code(MessageSourceResolvable error) {
    var codes = error.getCodes();
    var last = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    return last.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String words(MessageSourceResolvable error, BindingResult result) {
    if (error instanceof FieldError field && field.isBindingFailure()) {
      // Spring's own words name classes and repeat the value.
      var type = result.getFieldType(field.getField());
      return type == null ? "is not what is expected here" : Expected.of(type);
    }
    return words(error);
  }

  private static String words(MessageSourceResolvable error) {
    var words = error.getDefaultMessage();
    return words == null ? "is not valid" : words;
  }
}
