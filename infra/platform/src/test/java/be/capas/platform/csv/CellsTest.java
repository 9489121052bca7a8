package be.capas.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that somebody wrote is calculated by whoever opens it in a spreadsheet. */
class CellsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          =HYPERLINK("http://x","y") ~ '=HYPERLINK("http://x","y")
          +32 470 11 22 33           ~ '+32 470 11 22 33
          -1                         ~ '-1
          @SUM(A1)                   ~ '@SUM(A1)
          a;=cmd                     ~ a;'=cmd
          a,+1                       ~ a,'+1
          a;"=cmd;b                  ~ a;"'=cmd;b
          a,""+1                     ~ a,""'+1
          """)
  void what_begins_a_formula_is_kept_a_text_and_can_be_taken_back(String text, String safe) {
    assertThat(Cells.safe(text)).isEqualTo(safe);
    assertThat(Cells.plain(safe)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "a\n=1", "\u0009x"})
  void what_hides_the_beginning_is_seen_through(String text) {
    assertThat(Cells.safe(text)).contains("'").isNotEqualTo(text);
    assertThat(Cells.plain(Cells.safe(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Zoé", "a-b", "a=b", "anna@example.org", "d'Arc", "2026-03-01"})
  void everything_else_stays_as_it_is(String text) {
    assertThat(Cells.safe(text)).isEqualTo(text);
  }
}
