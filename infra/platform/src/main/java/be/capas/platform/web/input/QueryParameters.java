package be.capas.platform.web.input;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that one handler takes: its {@code @RequestParam}s and the components of its
 * {@code @ModelAttribute} records.
 *
 * @param types by name
 */
record QueryParameters(Map<String, Class<?>> types) {
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  static QueryParameters of(HandlerMethod handler) {
    var types = new TreeMap<String, Class<?>>();
    for (var parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(NAMES);
      named(parameter).forEach(named -> types.put(named.getKey(), named.getValue()));
    }
    return new QueryParameters(types);
  }

  private static Stream<Map.Entry<String, Class<?>>> named(MethodParameter parameter) {
    var annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation != null) {
      var name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
      return Stream.of(Map.entry(String.valueOf(name), parameter.getParameterType()));
    }
    if (parameter.hasParameterAnnotation(ModelAttribute.class)
        && parameter.getParameterType().isRecord()) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(component -> Map.entry(component.getName(), component.getType()));
    }
    return Stream.empty();
  }

  void check(Map<String, List<String>> sent) {
    sent.forEach(
        (name, values) -> {
          var type = types.get(name);
          if (type == null) {
            throw refused("unknown-parameter", name, "is not known here; known: " + types.keySet());
          }
          if (values.size() > 1 && !type.isArray() && !Collection.class.isAssignableFrom(type)) {
            throw refused("invalid-parameter", name, "must be given once");
          }
        });
  }

  private static ProblemException refused(String reason, String name, String why) {
    return new ProblemException(
        Problem.of(reason, HttpStatus.BAD_REQUEST, "A query parameter " + why + ".")
            .field(name, reason, why));
  }
}
