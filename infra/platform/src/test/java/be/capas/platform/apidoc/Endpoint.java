package be.capas.platform.apidoc;

import be.capas.platform.security.AllowedRoles;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One way into a service: a method of a controller.
 *
 * @param verb such as POST
 * @param path such as {@code /api/persons/{id}}
 * @param produces the media types, if it says so
 */
record Endpoint(Method method, String verb, String path, List<String> produces) {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  /** All of them below a package. */
  static Stream<Endpoint> in(String packageName) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents(packageName).stream()
        .filter(AnnotatedBeanDefinition.class::isInstance)
        .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(Endpoint::of);
  }

  private static Stream<Endpoint> of(Method method) {
    var here = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (here == null) {
      return Stream.empty();
    }
    var around =
        AnnotatedElementUtils.findMergedAnnotation(
            method.getDeclaringClass(), RequestMapping.class);
    var prefix = around == null || around.path().length == 0 ? "" : around.path()[0];
    var paths = here.path().length == 0 ? new String[] {""} : here.path();
    return Arrays.stream(here.method())
        .flatMap(
            verb ->
                Arrays.stream(paths)
                    .map(
                        path ->
                            new Endpoint(
                                method, verb.name(), prefix + path, List.of(here.produces()))));
  }

  /** As the access matrix names it. */
  String name() {
    return verb + " " + path;
  }

  /** Such as {@code postPersonsHelpRequests}, {@code getPersonsById}. */
  String id() {
    var words =
        Arrays.stream(VARIABLE.matcher(path).replaceAll("").split("[/.-]+"))
            .filter(it -> !it.isEmpty() && !it.equals("api"))
            .map(it -> Character.toUpperCase(it.charAt(0)) + it.substring(1))
            .reduce("", String::concat);
    return verb.toLowerCase(Locale.ROOT) + words + (path.endsWith("}") ? "ById" : "");
  }

  /** What it is about: the first word of its path. */
  String tag() {
    return Arrays.stream(path.split("/"))
        .filter(it -> !it.isEmpty() && !it.equals("api"))
        .findFirst()
        .orElse("");
  }

  List<String> roles() {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method, AllowedRoles.class))
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(
                        method.getDeclaringClass(), AllowedRoles.class)))
        .map(it -> Arrays.stream(it.value()).map(Enum::name).toList())
        .orElse(List.of());
  }

  Optional<Parameter> body() {
    return Arrays.stream(method.getParameters())
        .filter(it -> it.isAnnotationPresent(RequestBody.class))
        .findFirst();
  }

  /** The media type of the file that it takes instead of JSON, if it does. */
  Optional<String> file() {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .flatMap(it -> Arrays.stream(it.consumes()).findFirst());
  }

  /** Whether it takes an argument that our own resolvers lend, such as {@code Intake}. */
  boolean takes(String type) {
    return Arrays.stream(method.getParameterTypes())
        .anyMatch(it -> it.getSimpleName().equals(type));
  }

  /** The type of what it answers, without its envelope. */
  Type answer() {
    var type = method.getGenericReturnType();
    return type instanceof ParameterizedType it && it.getRawType() == ResponseEntity.class
        ? it.getActualTypeArguments()[0]
        : type;
  }
}
