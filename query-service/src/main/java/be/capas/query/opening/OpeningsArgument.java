package be.capas.query.opening;

import be.capas.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Lends controllers the {@link Openings} of the request, and finds them again when it ends. */
final class OpeningsArgument implements HandlerMethodArgumentResolver {
  private static final String NAME = Openings.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Openings.class;
  }

  @Override
  public Openings resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var openings =
        new Openings(
            caller(),
            Channel.QUERY,
            pattern(request),
            Purpose.checked(request.getHeader(Purpose.HEADER)));
    request.setAttribute(NAME, openings, RequestAttributes.SCOPE_REQUEST);
    return openings;
  }

  /** Those of a request; none if its controller did not ask for them. */
  static Optional<Openings> of(HttpServletRequest request) {
    return Optional.ofNullable((Openings) request.getAttribute(NAME));
  }

  private static Caller caller() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new AuthenticationCredentialsNotFoundException("no caller");
  }

  private static String pattern(NativeWebRequest request) {
    var pattern =
        request.getAttribute(
            HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return String.valueOf(pattern);
  }
}
