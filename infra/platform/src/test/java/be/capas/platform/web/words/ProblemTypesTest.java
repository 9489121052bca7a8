package be.capas.platform.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {
  @Test
  void every_problem_is_said_in_every_language_and_ends_as_a_sentence_does() {
    assertThat(ProblemTypes.all()).isNotEmpty();
    ProblemTypes.all()
        .values()
        .forEach(
            type ->
                assertThat(type.sentences().values())
                    .as(type.reason())
                    .hasSize(Language.values().length)
                    .allMatch(it -> it.endsWith(".")));
  }

  @Test
  void every_status_of_a_problem_has_words_in_every_language() {
    for (var type : ProblemTypes.all().values()) {
      for (var language : Language.values()) {
        assertThat(language == Language.EN || Words.ofStatus(type.status(), language).isPresent())
            .as("%d in %s", type.status(), language)
            .isTrue();
      }
    }
  }

  @Test
  void one_that_lacks_a_language_is_none() {
    assertThatThrownBy(() -> new ProblemType("a", 400, Map.of(Language.EN, "A.")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
