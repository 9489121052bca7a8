package be.capas.local.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where Swagger UI is: in a jar, whose path names its version.
 *
 * @param path under which this process serves it
 */
record SwaggerUi(String path) {
  private static final String JARS = "META-INF/resources";

  /** That of the jar on the class path. */
  static SwaggerUi find() {
    try {
      var pattern = "classpath*:" + JARS + "/webjars/swagger-ui/*/swagger-ui.css";
      var found = new PathMatchingResourcePatternResolver().getResources(pattern);
      if (found.length == 0) {
        throw new IllegalStateException("Swagger UI is not on the class path");
      }
      var address = found[0].getURL().toString();
      var from = address.lastIndexOf(JARS) + JARS.length();
      return new SwaggerUi(address.substring(from, address.lastIndexOf('/')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
