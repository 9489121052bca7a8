package be.capas.platform.apidoc;

import be.capas.platform.codec.CapasModule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * Which fields the JSON of a record has: when sent its components, when answered what is written.
 */
final class Shape {
  private final JsonMapper json;

  /** As a service writes its answers, with or without what is null. */
  Shape(boolean nullsLeftOut) {
    var building = JsonMapper.builder().addModule(new CapasModule());
    if (nullsLeftOut) {
      building.changeDefaultPropertyInclusion(
          it -> it.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
    this.json = building.build();
  }

  JsonMapper json() {
    return json;
  }

  /**
   * A field.
   *
   * @param owner the record that says it, which is another one where it was unwrapped
   * @param required whether it is always there
   * @param nullable whether it may be null
   */
  record Part(
      String name,
      Class<?> owner,
      AnnotatedType type,
      Collection<Annotation> said,
      boolean required,
      boolean nullable) {}

  List<Part> sent(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(it -> sent(type, it)).toList();
  }

  private static Part sent(Class<?> owner, RecordComponent component) {
    var said = said(component);
    var nullable = isNullable(said);
    var ours = owner.getName().startsWith("be.capas.contract");
    var required =
        Constraints.demand(said) || component.getType().isPrimitive() && ours || ours && !nullable;
    return new Part(
        component.getName(), owner, component.getAnnotatedType(), said, required, nullable);
  }

  private static Collection<Annotation> said(RecordComponent component) {
    try {
      var field = component.getDeclaringRecord().getDeclaredField(component.getName());
      return all(component.getAnnotatedType(), field, component.getAccessor());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Part> answered(Class<?> type) {
    var found = new ArrayList<BeanProperty>();
    json.acceptJsonFormatVisitor(type, new Visitor(found));
    return found.stream().map(this::answered).toList();
  }

  private Part answered(BeanProperty property) {
    var member = property.getMember();
    var of = member.getAnnotated();
    var type =
        of instanceof Method method
            ? method.getAnnotatedReturnType()
            : ((Field) of).getAnnotatedType();
    var said = all(type, of);
    var suppressed = property instanceof BeanPropertyWriter writer && writer.willSuppressNulls();
    var nullable = isNullable(said);
    var emptyLeftOut =
        suppressed && leavesOutEmpty(member.getDeclaringClass(), member.getRawType());
    var required = !(emptyLeftOut || suppressed && nullable);
    return new Part(
        property.getName(),
        member.getDeclaringClass(),
        type,
        said,
        required,
        nullable && !suppressed);
  }

  private static boolean leavesOutEmpty(Class<?> owner, Class<?> type) {
    var include = owner.getAnnotation(JsonInclude.class);
    return include != null
        && include.value() == JsonInclude.Include.NON_EMPTY
        && (Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type)
            || type == String.class);
  }

  static Set<Annotation> all(AnnotatedType type, AnnotatedElement... elements) {
    var all = new LinkedHashSet<Annotation>(List.of(type.getAnnotations()));
    Stream.of(elements).forEach(it -> all.addAll(List.of(it.getAnnotations())));
    return all;
  }

  static boolean isNullable(Collection<Annotation> said) {
    return said.stream().anyMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
  }

  private static final class Visitor extends JsonFormatVisitorWrapper.Base {
    private final List<BeanProperty> found;

    Visitor(List<BeanProperty> found) {
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
