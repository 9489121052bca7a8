package be.capas.query.opening;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A sealed value at its place in an answer, with the field that its component says. */
final class Box {
  private final Sealed value;
  private final @Nullable SealedField field;

  Box(Sealed value, @Nullable SealedField field) {
    this.value = value;
    this.field = field;
  }

  Sealed value() {
    return value;
  }

  @Nullable SealedField field() {
    return field;
  }

  /** Whose value it is; nobody's if the key is not named as keys are. */
  @Nullable UUID subject() {
    var slash = value.key().indexOf('/');
    try {
      return slash < 0 ? null : UUID.fromString(value.key().substring(0, slash));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  /** Lets a mapper put boxes into trees, to be looked at there. Such trees never leave as is. */
  static SimpleModule inTrees() {
    return new SimpleModule("capas-boxes").addSerializer(new Writer(null));
  }

  private static final class Writer extends StdSerializer<Sealed> {
    private final @Nullable SealedField field;

    Writer(@Nullable SealedField field) {
      super(Sealed.class);
      this.field = field;
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      var as = property == null ? null : property.getAnnotation(As.class);
      return as == null ? this : new Writer(as.value());
    }

    @Override
    public void serialize(Sealed value, JsonGenerator json, SerializationContext context) {
      json.writeEmbeddedObject(new Box(value, field));
    }
  }
}
