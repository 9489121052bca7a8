package be.capas.platform.security;

import java.util.Arrays;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
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

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, MethodInvocation call) {
    var who = caller.get();
    var allowed = allowed(call);
    return new AuthorizationDecision(
        who != null
            && who.isAuthenticated()
            && allowed != null
            && Arrays.stream(allowed.value())
                .anyMatch(role -> who.getAuthorities().contains(role.authority())));
  }

  private static @Nullable AllowedRoles allowed(MethodInvocation call) {
    var target = call.getThis();
    var type = target == null ? call.getMethod().getDeclaringClass() : target.getClass();
    var method = AopUtils.getMostSpecificMethod(call.getMethod(), type);
    var own = AnnotatedElementUtils.findMergedAnnotation(method, AllowedRoles.class);
    return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, AllowedRoles.class);
  }
}
