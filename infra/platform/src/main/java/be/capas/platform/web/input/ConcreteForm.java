package be.capas.platform.web.input;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A body has one form: what is sent as {@code application/*} or in an encoding that nobody knows is
 * refused before Spring looks at it, which takes either for a fault of ours.
 */
final class ConcreteForm implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var type = request.getContentType();
    var hasBody = request.getMethod().equals("POST");
    if (hasBody && type != null && !type.isBlank() && !isConcrete(type)) {
      throw new ProblemException(
          Problem.of(
              "unsupported-media-type",
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "The body must be JSON in UTF-8."));
    }
    return true;
  }

  private static boolean isConcrete(String text) {
    try {
      var type = MediaType.parseMediaType(text);
      type.getCharset(); // throws where there is no such charset
      return type.isConcrete();
    } catch (IllegalArgumentException noType) {
      return false;
    }
  }
}
