package be.capas.platform.published;

import be.capas.contract.id.Slug;
import be.capas.platform.codec.EventCodec;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of what {@link EventCodec} writes for a record. What JSpecify calls
 * nullable is not required, and absent rather than null, as the codec has it; everything else is
 * required. Further fields are allowed, since an event may gain optional ones.
 */
final class JsonSchemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final Map<Class<?>, String> STRINGS_WITH_A_FORMAT =
      Map.of(
          UUID.class, "uuid",
          Instant.class, "date-time",
          LocalDate.class, "date",
          Duration.class, "duration");

  /** By the clock on the wall: the format {@code time} would demand an offset. */
  private static final String WALL_TIME = "^[0-2]\\d:[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?$";

  private final JsonMapper json = new EventCodec().mapper();
  private final Map<String, ObjectNode> shared = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  private JsonSchemas() {}

  /** The schema of one record under its wire name, whole: it refers to nothing outside. */
  static ObjectNode of(String wireName, Class<?> type) {
    var schemas = new JsonSchemas();
    var schema = schemas.json.createObjectNode();
    schema.put("$schema", DIALECT).put("$id", "urn:capas:event:" + wireName).put("title", wireName);
    schema.setAll(schemas.object(type));
    if (!schemas.shared.isEmpty()) {
      schema.putObject("$defs").setAll(schemas.shared);
    }
    return schema;
  }

  private ObjectNode object(Class<?> type) {
    if (!type.getPackage().isAnnotationPresent(NullMarked.class)) {
      throw new IllegalStateException(type + " does not say what may be absent");
    }
    var schema = json.createObjectNode().put("type", "object");
    var fields = schema.putObject("properties");
    var required = json.createArrayNode();
    for (var component : type.getRecordComponents()) {
      fields.set(component.getName(), value(component.getAnnotatedType()));
      if (!mayBeAbsent(component)) {
        required.add(component.getName());
      }
    }
    return required.isEmpty() ? schema : schema.set("required", required);
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private ObjectNode value(AnnotatedType annotated) {
    var raw = raw(annotated.getType());
    if (Collection.class.isAssignableFrom(raw)) {
      var list = json.createObjectNode().put("type", "array");
      list.set("items", value(argument(annotated, 0)));
      return Set.class.isAssignableFrom(raw) ? list.put("uniqueItems", true) : list;
    }
    if (Map.class.isAssignableFrom(raw)) {
      var map = json.createObjectNode().put("type", "object");
      return map.set("additionalProperties", value(argument(annotated, 1)));
    }
    return value(raw);
  }

  private ObjectNode value(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return json.createObjectNode().put("type", "boolean");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return json.createObjectNode().put("type", "integer");
    }
    if (type.isEnum()) {
      var codes = string();
      Arrays.stream(type.getEnumConstants())
          .forEach(it -> codes.withArray("enum").add(((Enum<?>) it).name()));
      return codes;
    }
    if (STRINGS_WITH_A_FORMAT.containsKey(type)) {
      return string().put("format", STRINGS_WITH_A_FORMAT.get(type));
    }
    if (type == LocalTime.class) {
      return string().put("pattern", WALL_TIME);
    }
    if (type == String.class || type == ZoneId.class) {
      return string();
    }
    return Slug.class.isAssignableFrom(type)
        ? string().put("pattern", "^" + Slug.FORM.pattern() + "$")
        : isId(type) ? value(UUID.class) : reference(type);
  }

  private ObjectNode string() {
    return json.createObjectNode().put("type", "string");
  }

  /** Ids are written as their value alone. */
  private static boolean isId(Class<?> type) {
    return type.getPackage().equals(Slug.class.getPackage());
  }

  /** A record or one of several: described once, under its name. */
  private ObjectNode reference(Class<?> type) {
    var name = name(type);
    var known = named.putIfAbsent(name, type);
    if (known == null) {
      shared.put(name, json.createObjectNode());
      shared.put(name, type.isRecord() ? object(type) : oneOf(type));
    } else if (known != type) {
      throw new IllegalStateException(known + " and " + type + " have the same name");
    }
    return json.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static String name(Class<?> type) {
    var outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  /** One of several records, told apart by a field, as the codec's mix-in for them says. */
  private ObjectNode oneOf(Class<?> type) {
    var form = json.serializationConfig().findMixInClassFor(type);
    if (form == null) {
      throw new IllegalStateException("how is " + type + " written?");
    }
    var field = form.getAnnotation(JsonTypeInfo.class).property();
    var schema = json.createObjectNode();
    for (var kind : form.getAnnotation(JsonSubTypes.class).value()) {
      schema.withArray("oneOf").add(told(field, kind.name(), object(kind.value())));
    }
    return schema;
  }

  private ObjectNode told(String field, String kind, ObjectNode variant) {
    var fields = json.createObjectNode();
    fields.putObject(field).put("const", kind);
    fields.setAll((ObjectNode) variant.path("properties"));
    variant.set("properties", fields);
    variant.withArray("required").insert(0, field);
    return variant;
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static AnnotatedType argument(AnnotatedType type, int number) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[number];
  }
}
