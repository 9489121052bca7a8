package be.capas.command.search.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class NamePartsTest {
  private static final Gen<String> ANY_TEXT = strings().allPossible().ofLengthBetween(0, 30);
  private static final Gen<String> LETTER =
      arbitrary().pick("a", "é", "ë", "Ç", "ñ", "O", "ø", "Ł", "ß", "œ", "İ", "ı", "Ž", "ф", "Σ");
  private static final Gen<String> WORD =
      lists().of(LETTER).ofSizeBetween(1, 8).map(letters -> String.join("", letters));
  private static final Gen<String> BETWEEN =
      arbitrary().pick(" ", "-", "'", "’", "ʼ", ".", ", ", "–", "  ", " - ", "/");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Éloïse,            eloise
          MÜLLER,            muller
          Strauß,            strauss
          STRAUẞ,            strauss
          Bjørn,             bjorn
          Łukasz,            lukasz
          İnci,              inci
          Irmak,             irmak
          Œdipe,             oedipe
          Δημήτριος,         δημητριοσ
          Ёлкин,             елкин
          Nguyễn,            nguyen
          ﬁlip,              filip
          """)
  void accents_and_case_are_folded(String name, String folded) {
    assertThat(NameParts.of(name)).containsExactly(folded);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          D'Hondt,               d hondt
          d’Hondt,               d hondt
          Jean-Pierre,           jean pierre
          Van den Broeck,        van den broeck
          O ʼBrien,              o brien
          Al‐Hussein ,           al hussein
          """)
  void particles_hyphens_and_apostrophes_split(String name, String parts) {
    assertThat(NameParts.of(name)).containsExactly(parts.split(" "));
  }

  @Test
  void there_may_be_nothing_to_compare() {
    assertThat(NameParts.of("—  ?")).isEmpty();
    assertThat(NameParts.joined("—  ?")).isEmpty();
  }

  @Test
  void what_is_compared_compares_equal_to_itself() {
    qt().forAll(ANY_TEXT)
        .checkAssert(
            name -> {
              var parts = NameParts.of(name);
              assertThat(NameParts.of(String.join(" ", parts))).isEqualTo(parts);
            });
  }

  @Test
  void how_a_text_is_encoded_makes_no_difference() {
    qt().forAll(ANY_TEXT)
        .checkAssert(
            name -> {
              for (var form : Normalizer.Form.values()) {
                assertThat(NameParts.of(Normalizer.normalize(name, form)))
                    .isEqualTo(NameParts.of(name));
              }
            });
  }

  @Test
  void neither_case_nor_accents_make_a_difference() {
    qt().forAll(WORD)
        .checkAssert(
            word ->
                assertThat(NameParts.of(word))
                    .isEqualTo(NameParts.of(word.toUpperCase(Locale.ROOT)))
                    .isEqualTo(NameParts.of(Normalizer.normalize(word, Normalizer.Form.NFD)))
                    .isEqualTo(
                        NameParts.of(
                            Normalizer.normalize(word, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", ""))));
  }

  @Test
  void whatever_stands_between_words_they_are_the_same() {
    qt().forAll(lists().of(WORD).ofSizeBetween(1, 4), BETWEEN)
        .checkAssert(
            (words, between) ->
                assertThat(NameParts.of(String.join(between, words)))
                    .isEqualTo(words.stream().map(NameParts::joined).toList())
                    .isEqualTo(NameParts.of(between + String.join(between, words) + between)));
  }

  @Test
  void parts_are_letters_and_digits_in_small() {
    qt().forAll(ANY_TEXT)
        .checkAssert(
            name ->
                assertThat(NameParts.of(name))
                    .allMatch(
                        part ->
                            part.codePoints().allMatch(Character::isLetterOrDigit)
                                || part.codePoints().anyMatch(NamePartsTest::isNumber))
                    .allMatch(part -> part.equals(part.toLowerCase(Locale.ROOT).replace('ς', 'σ')))
                    .isEqualTo(List.copyOf(NameParts.of(name))));
  }

  private static boolean isNumber(int letter) {
    return List.of(Character.LETTER_NUMBER, Character.OTHER_NUMBER)
        .contains((byte) Character.getType(letter));
  }
}
