package be.capas.command.edge;

import be.capas.command.gateway.MessageIds;
import be.capas.platform.observe.TraceContext;
import be.capas.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lends controllers the {@link Intake}. */
@Component
class IntakeArgument implements HandlerMethodArgumentResolver {
  private final Clock clock;
  private final TraceContext trace;

  IntakeArgument(Clock clock, TraceContext trace) {
    this.clock = clock;
    this.trace = trace;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Intake.class;
  }

  @Override
  public Intake resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new Intake(
        caller(),
        http.getMethod() + " " + http.getRequestURI(),
        IntakeHeaders.idempotencyKey(request),
        IntakeHeaders.expectedVersion(request),
        clock.instant(),
        MessageIds.next().toString(),
        trace.traceparent(),
        http.getAttribute(Turn.ATTRIBUTE) instanceof Turn turn ? turn : null);
  }

  private static Caller caller() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new AuthenticationCredentialsNotFoundException("no caller");
  }
}
