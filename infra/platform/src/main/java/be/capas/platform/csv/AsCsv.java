package be.capas.platform.csv;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that is answered as {@code text/csv} too, to whoever prefers that: whole, not in pages,
 * with the rows and the values that its JSON has. The method itself knows nothing of it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsCsv {
  /** What a row is: its fields are the columns. */
  Class<?> of();

  /** The field of the JSON answer that holds the rows. */
  String rows() default "entries";
}
