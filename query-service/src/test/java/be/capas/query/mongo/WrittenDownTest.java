package be.capas.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.query.access.AccessView;
import be.capas.query.board.BoardView;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.directory.DirectoryView;
import be.capas.query.feed.View;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.JournalView;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.TrainingView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/mongodb.md says of a real MongoDB is what the views ask of it. */
class WrittenDownTest {
  static Stream<View<?>> views() {
    return Stream.of(
        new AccessView(),
        new BoardView(),
        new CaseloadView(),
        new DirectoryView(),
        new FilRougeView(),
        new IndicatorsView(),
        new JournalView(),
        new LiaisonView(),
        new OnCallView(),
        new PersonView(),
        new TeamSupportView(),
        new TrainingView());
  }

  @ParameterizedTest
  @MethodSource("views")
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
