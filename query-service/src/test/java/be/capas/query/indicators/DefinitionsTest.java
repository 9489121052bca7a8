package be.capas.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure without a definition, a unit and a clock is none. */
class DefinitionsTest {
  @ParameterizedTest
  @EnumSource
  void every_indicator_has_its_row(Indicator indicator) throws IOException {
    assertThat(page())
        .containsPattern("(?m)^\\| `%s` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$".formatted(indicator));
  }

  @ParameterizedTest
  @EnumSource
  void every_dimension_has_its_row(Dimension dimension) throws IOException {
    assertThat(page()).containsPattern("(?m)^\\| `%s` \\| [^|]+ \\|$".formatted(dimension));
  }

  private static String page() throws IOException {
    var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Files.readString(module.resolve("../docs/indicators.md").normalize());
  }
}
