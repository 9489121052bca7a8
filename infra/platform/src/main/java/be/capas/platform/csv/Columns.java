package be.capas.platform.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/**
 * The columns of a list: the fields of its rows as their JSON names them, in the order in which the
 * record has them. The fields of a part have columns of their own, named after both with a dot
 * between; what holds many is one column. They follow from the type alone, so that they are the
 * same whatever the rows hold.
 */
public final class Columns {
  private static final String MANY = "|";

  private final List<Column> columns;

  private Columns(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  private record Column(List<String> path) {
    String name() {
      return String.join(".", path);
    }

    JsonNode in(JsonNode row) {
      var value = row;
      for (var step : path) {
        value = value.path(step);
      }
      return value;
    }
  }

  /** Those of a type of rows, as this mapper writes it. */
  public static Columns of(Class<?> row, JsonMapper json) {
    return new Columns(columns(json, row, List.of(), List.of()).toList());
  }

  private static Stream<Column> columns(
      JsonMapper json, Class<?> type, List<String> path, List<Class<?>> around) {
    return fields(json, type).stream()
        .flatMap(
            field -> {
              var at = with(path, field.getName());
              var part = field.getType().getRawClass();
              var isWhole =
                  !part.isRecord() || around.contains(part) || fields(json, part).isEmpty();
              return isWhole
                  ? Stream.of(new Column(at))
                  : columns(json, part, at, with(around, type));
            });
  }

  private static <T> List<T> with(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  /** The fields of what is written as an object; none of what is written as a single value. */
  private static List<BeanProperty> fields(JsonMapper json, Class<?> type) {
    var found = new ArrayList<BeanProperty>();
    json.acceptJsonFormatVisitor(type, new Fields(found));
    if (type.isRecord()) {
      var order = Arrays.stream(type.getRecordComponents()).map(it -> it.getName()).toList();
      found.sort(Comparator.comparingInt(it -> place(order.indexOf(it.getName()))));
    }
    return found;
  }

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  /** The first line. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The line of a row. */
  public List<String> line(JsonNode row) {
    return columns.stream().map(it -> cell(it.in(row))).toList();
  }

  private static String cell(JsonNode value) {
    return value.isNumber() ? value.asString() : Cells.safe(text(value));
  }

  /** Several values stand side by side; what has no form of its own here keeps that of JSON. */
  private static String text(JsonNode value) {
    if (value.isArray()) {
      var simple = value.valueStream().allMatch(it -> isOne(it) && !text(it).contains(MANY));
      return simple
          ? value.valueStream().map(Columns::text).collect(Collectors.joining(MANY))
          : value.toString();
    }
    if (isShut(value, "sealed")) {
      return "[" + value.path("sealed").asString("") + "]";
    }
    if (isShut(value, "erased")) {
      return "[erased " + value.path("erased").asString("") + "]";
    }
    return value.isObject() ? value.toString() : value.asString("");
  }

  private static boolean isOne(JsonNode value) {
    return value.isValueNode() || isShut(value, "sealed") || isShut(value, "erased");
  }

  /** A value that the reader may not open, or that nobody can: it is shown, and says so. */
  private static boolean isShut(JsonNode value, String how) {
    return value.isObject() && value.size() == 1 && value.has(how);
  }

  private static final class Fields extends JsonFormatVisitorWrapper.Base {
    private final List<BeanProperty> found;

    Fields(List<BeanProperty> found) {
      this.found = found;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
      return new JsonObjectFormatVisitor.Base(getContext()) {
        @Override
        public void property(BeanProperty property) {
          found.add(property);
        }

        @Override
        public void optionalProperty(BeanProperty property) {
          found.add(property);
        }
      };
    }
  }
}
