package be.capas.platform.apidoc;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.Id;
import be.capas.contract.id.RelayId;
import be.capas.contract.id.Slug;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.web.Position;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of types, each record once. A type that has no form here is an error: a client must
 * not be told "something".
 */
final class Schemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Class<?>> UUIDS =
      Set.of(UUID.class, ConsentId.class, RelayId.class, ContactPersonId.class);

  private final Shape shape;
  private final Written written;
  private final Names names = new Names();
  private final SortedMap<String, ObjectNode> components = new TreeMap<>();

  /** Types that have no form here: there must be none. */
  private final SortedSet<String> formless = new TreeSet<>();

  /** What the type variables of the record at hand stand for. */
  private Map<String, Class<?>> bound = Map.of();

  Schemas(Shape shape, Written written) {
    this.shape = shape;
    this.written = written;
  }

  /** All that were referred to, by the names under which they are. */
  SortedMap<String, ObjectNode> components() {
    return components;
  }

  SortedSet<String> formless() {
    return formless;
  }

  ObjectNode of(Class<?> type, Way way) {
    return plain(type, way);
  }

  /** The schema of a value, with what is asked of it. */
  ObjectNode of(AnnotatedType type, Collection<Annotation> said, Way way) {
    var schema = form(type, way);
    if (way == Way.SENT) {
      Constraints.add(schema, said);
    }
    return schema;
  }

  private ObjectNode form(AnnotatedType type, Way way) {
    var raw = raw(type.getType());
    if (raw.isRecord() && type.getType() instanceof ParameterizedType of) {
      return generic(raw, of, way);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      var items = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
      var schema = JSON.objectNode().put("type", "array");
      schema.set("items", of(items, List.of(items.getAnnotations()), way));
      return Set.class.isAssignableFrom(raw) && way == Way.ANSWERED
          ? schema.put("uniqueItems", true)
          : schema;
    }
    if (Map.class.isAssignableFrom(raw)) {
      var values = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[1];
      var schema = JSON.objectNode().put("type", "object");
      schema.set("additionalProperties", of(values, List.of(values.getAnnotations()), way));
      return schema;
    }
    return plain(raw, way);
  }

  /** A record with type variables is one schema for each of what they stand for. */
  private ObjectNode generic(Class<?> type, ParameterizedType of, Way way) {
    var before = bound;
    var named = new HashMap<String, Class<?>>();
    var name = new StringBuilder(names.of(type, way));
    for (var i = 0; i < type.getTypeParameters().length; i++) {
      var stands = raw(of.getActualTypeArguments()[i]);
      named.put(type.getTypeParameters()[i].getName(), stands);
      name.append("Of").append(names.of(stands, way));
    }
    bound = Map.copyOf(named);
    try {
      return component(name.toString(), () -> object(type, way));
    } finally {
      bound = before;
    }
  }

  private Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> it -> it;
      case ParameterizedType it -> (Class<?>) it.getRawType();
      case TypeVariable<?> it when bound.containsKey(it.getName()) ->
          Objects.requireNonNull(bound.get(it.getName()));
      case WildcardType it -> raw(it.getUpperBounds()[0]);
      default -> {
        formless.add(type.getTypeName());
        yield Object.class;
      }
    };
  }

  private ObjectNode plain(Class<?> type, Way way) {
    if (ZoneId.class.isAssignableFrom(type)) {
      return text(); // sealed in the JDK, and a name here
    }
    if (type.isEnum()) {
      return component(type, way, () -> enumeration(type));
    }
    if (type == Sealed.class) {
      return component(type, way, this::content);
    }
    if (UUIDS.contains(type) || Id.class.isAssignableFrom(type)) {
      return text().put("format", "uuid");
    }
    if (Slug.class.isAssignableFrom(type)) {
      return text().put("pattern", "^(?:" + Slug.FORM.pattern() + ")$");
    }
    if (type.isRecord() && type != Position.class) {
      return component(type, way, () -> object(type, way));
    }
    if (type.isSealed()) {
      return component(type, way, () -> oneOfThem(type, way));
    }
    return scalar(type);
  }

  private static ObjectNode text() {
    return JSON.objectNode().put("type", "string");
  }

  private ObjectNode scalar(Class<?> type) {
    if (type == String.class || type == Position.class) {
      return text();
    }
    if (type == Instant.class) {
      return text().put("format", "date-time");
    }
    if (type == LocalDate.class) {
      return text().put("format", "date");
    }
    if (type == LocalTime.class) {
      return text().put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    }
    if (type == Duration.class) {
      return text().put("format", "duration");
    }
    if (type == URI.class) {
      return text().put("format", "uri");
    }
    if (type == byte[].class) {
      return text().put("contentEncoding", "base64");
    }
    if (type == boolean.class || type == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (type == int.class || type == Integer.class) {
      return JSON.objectNode().put("type", "integer").put("format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return JSON.objectNode().put("type", "integer").put("format", "int64");
    }
    if (type == JsonNode.class || type == Object.class) {
      return JSON.objectNode().put("type", "object");
    }
    if (type == double.class || type == Double.class || type == BigDecimal.class) {
      return JSON.objectNode().put("type", "number");
    }
    formless.add(type.getName());
    return JSON.objectNode();
  }

  private ObjectNode component(Class<?> type, Way way, Supplier<ObjectNode> make) {
    return component(names.of(type, way), make);
  }

  private ObjectNode component(String name, Supplier<ObjectNode> make) {
    if (!components.containsKey(name)) {
      components.put(name, JSON.objectNode());
      components.put(name, make.get());
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode described(ObjectNode schema, String words) {
    return words.isEmpty() ? schema : schema.put("description", words);
  }

  private ObjectNode enumeration(Class<?> type) {
    var schema = described(text(), written.about(type));
    var values = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).forEach(it -> values.add(((Enum<?>) it).name()));
    return schema;
  }

  /** What is personal: opened to who may see it. */
  private ObjectNode content() {
    var schema =
        JSON.objectNode()
            .put(
                "description",
                "Personal content: the text where the reader may see it, else of which class it"
                    + " is, and whether it is sealed to this reader or was erased.");
    var forms = schema.putArray("oneOf");
    forms.add(text());
    Stream.of("sealed", "erased").forEach(it -> forms.add(mark(it)));
    return schema;
  }

  private ObjectNode mark(String how) {
    var mark = JSON.objectNode().put("type", "object");
    mark.putArray("required").add(how);
    mark.putObject("properties").set(how, plain(DataClass.class, Way.ANSWERED));
    return mark;
  }

  private ObjectNode object(Class<?> type, Way way) {
    var schema = described(JSON.objectNode().put("type", "object"), written.about(type));
    var parts = way == Way.SENT ? shape.sent(type) : shape.answered(type);
    var required = parts.stream().filter(Shape.Part::required).map(Shape.Part::name).toList();
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    var properties = schema.putObject("properties");
    parts.forEach(it -> properties.set(it.name(), property(it, way)));
    return way == Way.SENT ? schema.put("additionalProperties", false) : schema;
  }

  private ObjectNode property(Shape.Part part, Way way) {
    var schema = of(part.type(), part.said(), way);
    var words = written.about(part.owner(), part.name());
    return described(part.nullable() ? orNull(schema) : schema, words);
  }

  static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      var either = JSON.objectNode();
      either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
      return either;
    }
    var type = schema.path("type").asString("");
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  private ObjectNode oneOfThem(Class<?> type, Way way) {
    var schema = described(JSON.objectNode(), written.about(type));
    var named = shape.json().serializationConfig().findMixInClassFor(type);
    var speaking = named == null ? type : named;
    if (speaking.isAnnotationPresent(JsonTypeInfo.class)) {
      var property = speaking.getAnnotation(JsonTypeInfo.class).property();
      var forms = schema.putArray("oneOf");
      for (var it : speaking.getAnnotation(JsonSubTypes.class).value()) {
        forms.add(tagged(property, it.name(), object(it.value(), way)));
      }
      return schema;
    }
    var forms = schema.putArray("anyOf");
    leaves(type).forEach(it -> forms.add(plain(it, way)));
    return schema;
  }

  private static ObjectNode tagged(String property, String name, ObjectNode form) {
    ((ObjectNode) form.get("properties")).putObject(property).put("const", name);
    var required = JSON.arrayNode().add(property);
    form.path("required").forEach(required::add);
    form.set("required", required);
    return form;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Schemas::leaves)
        : Stream.of(type);
  }
}
