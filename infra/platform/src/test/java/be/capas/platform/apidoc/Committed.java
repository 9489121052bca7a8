package be.capas.platform.apidoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The documents as they are committed. {@code -Dcapas.openapi.renew=true} writes them anew; look at
 * the difference before you commit it.
 */
public final class Committed {
  /** The system property that has them written. */
  public static final String RENEW = "capas.openapi.renew";

  private Committed() {}

  /** The folder of the whole project, seen from one of its modules. */
  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(here.resolve("capas"))) {
      here = Objects.requireNonNull(here.getParent(), "not inside of the project");
    }
    return here;
  }

  /** Where the document of a service is, from which it is served. */
  public static Path current(String service) {
    return root().resolve(service).resolve("src/main/resources/openapi").resolve(service + ".json");
  }

  /** The document as it was last released: what clients rely on. */
  public static Path released(String service) {
    return root().resolve("docs/openapi").resolve(service + ".json");
  }

  /** Where an answer to an operation is kept that was given once: its example in the document. */
  public static Path answer(String service, String operationId) {
    return root()
        .resolve(service)
        .resolve("src/test/resources/openapi/answers")
        .resolve(operationId + ".json");
  }

  /** What is committed, after it was renewed if that was asked for. */
  public static String text(String service, String made) {
    try {
      var file = current(service);
      if (Boolean.getBoolean(RENEW)) {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, made);
      }
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
