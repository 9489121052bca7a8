package be.capas.contract.sealing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says as which field a sealed value was sealed. A box opens only as what it was sealed as, so
 * every component of an event or a view that carries one must say it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface As {
  /** The field that is bound into the box. */
  SealedField value();
}
