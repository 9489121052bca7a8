package be.capas.platform.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The lines of {@code access-matrix.txt}, which says what they mean. */
public final class AccessMatrix {
  private static final List<Role> COLUMNS =
      List.of(
          Role.SOCIAL_WORKER,
          Role.PSYCHOLOGIST,
          Role.COORDINATOR,
          Role.PARTNER,
          Role.DATA_PROTECTION_OFFICER,
          Role.ADMINISTRATOR,
          Role.SERVICE);
  private static final int BEFORE_ROLES = 5;

  private AccessMatrix() {}

  /** What a path is about. */
  public enum Kind {
    COMMAND,
    FILE,
    LIST,
    PAGE,
    /** One thing that is nobody's file: whoever sees it is not recorded. */
    THING,
    /** About no file, and open to whoever knows the secret in its path; tokens change nothing. */
    SECRET
  }

  /**
   * One path.
   *
   * @param shows the classes of which it can show a value
   * @param body to be sent, with places for what it is about; empty for none
   */
  public record Row(
      Kind kind,
      String method,
      String path,
      Set<DataClass> shows,
      Map<Role, Reach> roles,
      String body) {
    /** As the running service's own mapping is named. */
    public String name() {
      return method + " " + path;
    }

    /** What a role reaches by it. */
    public Reach of(Role role) {
      return Objects.requireNonNull(roles.get(role));
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** The paths of a service. */
  public static List<Row> of(String service) {
    return lines().filter(it -> it.startsWith(service + " ")).map(AccessMatrix::row).toList();
  }

  /** What a service says that it has mapped: what its document of OpenAPI would be made from. */
  public static SortedSet<String> mappedBy(ApplicationContext service) {
    return service
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(it -> !it.getPatternValues().equals(Set.of("/error")))
        .flatMap(
            it ->
                it.getPatternValues().stream()
                    .flatMap(
                        path ->
                            it.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of("ANY " + path)
                                : it.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the table names of a service. */
  public static SortedSet<String> namedOf(String service) {
    return of(service).stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Row row(String line) {
    var cells = Arrays.asList(line.trim().split("\\s+", BEFORE_ROLES + COLUMNS.size() + 1));
    var roles = new EnumMap<Role, Reach>(Role.class);
    for (var role : COLUMNS) {
      roles.put(role, Reach.parse(cells.get(BEFORE_ROLES + COLUMNS.indexOf(role))));
    }
    return new Row(
        Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        cells.get(2),
        cells.get(3),
        Reach.classes(cells.get(4)),
        roles,
        cells.size() > BEFORE_ROLES + COLUMNS.size() ? cells.getLast() : "");
  }

  private static Stream<String> lines() {
    try (var file = AccessMatrix.class.getResourceAsStream("access-matrix.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
