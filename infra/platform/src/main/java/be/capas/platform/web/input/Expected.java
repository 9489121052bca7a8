package be.capas.platform.web.input;

import be.capas.contract.id.Id;
import be.capas.contract.id.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.ClassUtils;

/** What is expected of a value, in words instead of Java types. */
public final class Expected {
  private Expected() {}

  /** Such as "must be a UUID" or "must be one of [HOME, STREET]". */
  public static String of(Class<?> declared) {
    var type = ClassUtils.resolvePrimitiveIfNecessary(declared);
    if (type.isEnum()) {
      return "must be one of " + Arrays.toString(type.getEnumConstants());
    }
    if (type == UUID.class || Id.class.isAssignableFrom(type)) {
      return "must be a UUID";
    }
    if (Slug.class.isAssignableFrom(type)) {
      return "must match " + Slug.FORM.pattern();
    }
    if (type == Instant.class) {
      return "must be an instant such as 2026-03-01T09:30:00Z";
    }
    if (type == LocalDate.class) {
      return "must be a date such as 2026-03-01";
    }
    if (type == String.class) {
      return "must be text without NUL or broken characters";
    }
    if (type == Boolean.class) {
      return "must be true or false";
    }
    return shape(type);
  }

  private static String shape(Class<?> type) {
    if (type == Integer.class || type == Long.class || type == Short.class) {
      return "must be a whole number in range";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "must be a number";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? "must be an object with valid fields"
        : "is not what is expected here";
  }
}
