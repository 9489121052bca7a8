package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.web.words.Language;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class TranslationTest {
  private static final Problem PROBLEM =
      Problem.of("unknown-parameter", HttpStatus.BAD_REQUEST, "limits is not known here.")
          .field("limits", "unknown-parameter", "is not known here; known: [limit]")
          .field("size", "size", "la taille doit être comprise entre 0 et 3")
          .fact("known", 1)
          .header("Retry-After", "1");

  @Test
  void in_english_a_problem_tells_of_its_occurrence() {
    assertThat(Translation.of(PROBLEM, Language.EN)).isEqualTo(PROBLEM);
  }

  @Test
  void in_another_language_what_people_read_is_said_and_what_programs_read_stays() {
    var said = Translation.of(PROBLEM, Language.FR);

    assertThat(said.title()).isEqualTo("Requête incorrecte");
    assertThat(said.detail()).isEqualTo("Un paramètre n'est pas connu ici.");
    assertThat(said.errors())
        .containsExactly(
            new FieldError("limits", "unknown-parameter", "n'est pas connu ici"),
            new FieldError("size", "size", "la taille doit être comprise entre 0 et 3"));
    assertThat(said.reason()).isEqualTo(PROBLEM.reason());
    assertThat(said.status()).isEqualTo(PROBLEM.status());
    assertThat(said.facts()).isEqualTo(PROBLEM.facts());
    assertThat(said.headers()).isEqualTo(PROBLEM.headers());
  }

  @Test
  void a_problem_that_nobody_declared_stays_as_it_is() {
    var other = Problem.of("made-up", HttpStatus.CONFLICT, "Made up.");

    assertThat(Translation.of(other, Language.DE)).isEqualTo(other);
  }
}
