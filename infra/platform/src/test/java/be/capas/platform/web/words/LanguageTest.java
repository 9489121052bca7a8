package be.capas.platform.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr                      | FR
          nl-BE                   | NL
          de-DE,de;q=0.9,en;q=0.8 | DE
          es, nl;q=0.5, fr;q=0.8  | FR
          en                      | EN
          es                      | EN
          *                       | EN
          fr;q=cheese             | EN
          """)
  void the_one_that_is_liked_best_of_those_there_are(String header, Language language) {
    assertThat(Language.asked(header)).isEqualTo(language);
  }

  @Test
  void english_where_nothing_is_asked() {
    assertThat(Language.asked(null)).isEqualTo(Language.EN);
    assertThat(Language.asked("")).isEqualTo(Language.EN);
  }
}
