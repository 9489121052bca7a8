package be.capas.query.filrouge;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.Signal.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule of which nobody can read until when it holds, and by which limit, is none. */
class RulesWrittenDownTest {
  @ParameterizedTest
  @EnumSource
  void every_rule_has_its_row(Rule rule) throws IOException {
    assertThat(page())
        .containsPattern("(?m)^\\| `%s` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$".formatted(rule));
  }

  private static String page() throws IOException {
    var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Files.readString(module.resolve("../docs/fil-rouge.md").normalize());
  }
}
