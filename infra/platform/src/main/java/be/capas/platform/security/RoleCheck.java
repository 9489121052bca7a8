package be.capas.platform.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.MethodClassKey;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** Holds callers to {@link AllowedRoles}. */
final class RoleCheck implements AuthorizationManager<MethodInvocation> {
  static final Pointcut ANNOTATED =
      new ComposablePointcut(new AnnotationMatchingPointcut(AllowedRoles.class, true))
          .union((Pointcut) new AnnotationMatchingPointcut(null, AllowedRoles.class, true));

  /** Reading annotations costs more than all else here, and they stay what they are. */
  private final Map<MethodClassKey, Optional<AllowedRoles>> known = new ConcurrentHashMap<>();

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, MethodInvocation call) {
    var who = caller.get();
    return new AuthorizationDecision(
        who != null
            && who.isAuthenticated()
            && allowed(call)
                .map(it -> Arrays.stream(it.value()))
                .orElseGet(Stream::empty)
                .anyMatch(role -> who.getAuthorities().contains(role.authority())));
  }

  private Optional<AllowedRoles> allowed(MethodInvocation call) {
    var target = call.getThis();
    var type = target == null ? call.getMethod().getDeclaringClass() : target.getClass();
    return known.computeIfAbsent(
        new MethodClassKey(call.getMethod(), type), _ -> allowed(call.getMethod(), type));
  }

  private static Optional<AllowedRoles> allowed(Method called, Class<?> type) {
    var method = AopUtils.getMostSpecificMethod(called, type);
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method, AllowedRoles.class))
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(type, AllowedRoles.class)));
  }
}
