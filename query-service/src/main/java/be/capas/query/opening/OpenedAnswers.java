package be.capas.query.opening;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Opens the answers of controllers on their way out; problems hold nothing to open. */
@RestControllerAdvice
final class OpenedAnswers implements ResponseBodyAdvice<Object> {
  private final Opener opener;

  OpenedAnswers(Opener opener) {
    this.opener = opener;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter)
        && AnnotatedElementUtils.hasAnnotation(answer.getContainingClass(), RestController.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body == null || !(request instanceof ServletServerHttpRequest servlet)) {
      return body;
    }
    return OpeningsArgument.of(servlet.getServletRequest())
        .<Object>map(it -> opener.open(body, it))
        .orElse(body);
  }
}
