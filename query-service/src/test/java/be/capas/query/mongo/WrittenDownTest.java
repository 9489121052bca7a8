package be.capas.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.query.feed.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/mongodb.md says of a real MongoDB is what the views ask of it. */
class WrittenDownTest {
  @ParameterizedTest
  @MethodSource("be.capas.query.FormerVersionsTest#everyView")
  void every_view_has_a_row_with_its_indexes(View<?> view) throws IOException {
    var indexes =
        view.indexes().stream()
            .map(it -> "`(" + String.join(", ", it) + ")`")
            .collect(Collectors.joining(", "));

    assertThat(page())
        .containsPattern(
            "(?m)^\\| `%s` \\| [^|]+ \\| \\Q%s\\E \\| [^|]+ \\| [^|]+ \\|$"
                .formatted(view.name(), indexes.isEmpty() ? "none" : indexes));
  }

  private static String page() throws IOException {
    var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Files.readString(module.resolve("../docs/mongodb.md").normalize());
  }
}
