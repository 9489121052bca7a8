package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running application tells problems in the language that the caller asks for. */
class ProblemLanguageTest extends FaultyAppCalls {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr-BE,fr;q=0.9 | fr | Introuvable    | Il n'y a rien à cette adresse.
          nl             | nl | Niet gevonden  | Er is niets op dit adres.
          de             | de | Nicht gefunden | Unter dieser Adresse ist nichts.
          en             | en | Not Found      | There is nothing at this address.
          es             | en | Not Found      | There is nothing at this address.
          """)
  void a_problem_is_told_in_the_language_of_the_caller(
      String asked, String language, String title, String detail) {
    var answer = send(request("/api/nothing").header("Accept-Language", asked));

    assertProblem(answer, 404, "unknown-path", null);
    assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
    assertThat(json(answer).get("title").asString()).isEqualTo(title);
    assertThat(json(answer).get("detail").asString()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource({"fr,doit être", "nl,moet", "de,muss", "en,must", "es,must"})
  void what_is_wrong_with_a_field_is_told_with_its_limit(String asked, String words) {
    var path = "/api/persons/" + ID + "?limit=201";
    var answer = send(request(path).header("Accept-Language", asked));

    assertProblem(answer, 400, "invalid-parameter", "limit");
    assertThat(json(answer).at("/errors/0/detail").asString()).contains(words, "200");
  }
}
