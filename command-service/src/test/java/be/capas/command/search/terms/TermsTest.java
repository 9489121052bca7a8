package be.capas.command.search.terms;

import static be.capas.command.search.terms.Term.Kind.BIRTH_DATE;
import static be.capas.command.search.terms.Term.Kind.FULL_NAME;
import static be.capas.command.search.terms.Term.Kind.NAME;
import static be.capas.command.search.terms.Term.Kind.NAME_BEGINS;
import static be.capas.command.search.terms.Term.Kind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import be.capas.contract.id.OrganisationId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final LocalDate BORN = LocalDate.parse("1961-07-30");

  @Test
  void a_person_is_found_by_names_their_beginnings_birth_date_and_phone() {
    assertThat(Terms.of(identity("Zoé", "Li", BORN, "0470 12 34 56")))
        .containsExactlyInAnyOrder(
            new Term(NAME, "zoe"),
            new Term(NAME_BEGINS, "zoe"),
            new Term(NAME, "li"),
            new Term(FULL_NAME, "li/zoe"),
            new Term(BIRTH_DATE, "1961-07-30"),
            new Term(PHONE, "+32470123456"));
  }

  @Test
  void beginnings_have_three_to_twelve_letters() {
    assertThat(Terms.of(identity("", "Vandermeulebroecke", null, null)))
        .filteredOn(it -> it.kind() == NAME_BEGINS)
        .extracting(Term::text)
        .hasSize(10)
        .startsWith("van")
        .endsWith("vandermeuleb");
  }

  @Test
  void a_name_of_several_parts_is_also_one_word() {
    assertThat(Terms.of(identity("Jean-Pierre", "Van den Broeck", null, null)))
        .contains(
            new Term(NAME, "broeck"),
            new Term(NAME, "vandenbroeck"),
            new Term(NAME_BEGINS, "vandenb"),
            new Term(NAME_BEGINS, "jeanp"),
            new Term(FULL_NAME, "vandenbroeck/jeanpierre"));
  }

  @Test
  void whoever_has_a_name_is_found_by_each_of_its_beginnings() {
    qt().forAll(strings().allPossible().ofLengthBetween(1, 40), integers().between(1, 12))
        .checkAssert(
            (name, letters) -> {
              var found = Terms.of(identity(name, "", null, null));
              NameParts.of(name)
                  .forEach(
                      part -> {
                        assertThat(found).containsAll(Terms.ofQuestion(part));
                        assertThat(found).containsAll(Terms.ofQuestion("\"" + part + "\""));
                        if (letters >= Terms.SHORTEST_BEGINNING) {
                          assertThat(found).containsAll(Terms.ofQuestion(first(part, letters)));
                        }
                      });
            });
  }

  @Test
  void a_question_of_one_or_two_letters_asks_for_the_whole_part() {
    assertThat(Terms.ofQuestion("Li zo"))
        .containsExactly(new Term(NAME, "li"), new Term(NAME, "zo"));
  }

  @Test
  void quoted_words_are_whole_parts() {
    assertThat(Terms.ofQuestion("dup \"Anne Marie\" ros"))
        .containsExactly(
            new Term(NAME_BEGINS, "dup"),
            new Term(NAME, "anne"),
            new Term(NAME, "marie"),
            new Term(NAME_BEGINS, "ros"));
  }

  @Test
  void particles_alone_are_no_name_in_common() {
    assertThat(Terms.parts(identity("Anna", "van der Elst", null, null)))
        .containsExactlyInAnyOrder(new Term(NAME, "anna"), new Term(NAME, "elst"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "071123456",
        "071 12 34 56",
        "071/12.34.56",
        "+32 71 12 34 56",
        "0032 71 12 34 56",
        "+32 (0)71 12 34 56",
        "the neighbour: 071/12 34 56 (after six)",
        "tel:+3271123456"
      })
  void a_phone_number_is_the_same_however_it_is_written(String contact) {
    assertThat(Terms.phones(identity("", "", null, contact)))
        .containsExactly(new Term(PHONE, "+3271123456"));
  }

  @Test
  void a_contact_may_have_several_numbers_or_none() {
    assertThat(phones("0470 12 34 56 or her son, +33 1 23 45 67 89"))
        .containsExactlyInAnyOrder("+32470123456", "+33123456789");
    assertThat(phones("zoe@example.org")).isEmpty();
    assertThat(phones(null)).isEmpty();
    assertThat(Terms.ofPhone("nobody knows")).isEmpty();
    assertThat(Terms.ofPhone("12")).isEmpty();
  }

  @Test
  void any_number_of_here_is_found_in_any_spelling() {
    qt().forAll(integers().between(460_000_000, 499_999_999))
        .checkAssert(
            number -> {
              var wanted = Terms.ofPhone("0" + number).orElseThrow();
              assertThat(Terms.ofPhone("+32" + number)).contains(wanted);
              assertThat(Terms.phones(identity("", "", null, "mobile 0" + number)))
                  .contains(wanted);
            });
  }

  @Test
  void nothing_of_a_person_is_printed() {
    assertThat(identity("Zoé", "Martin", BORN, "0470")).hasToString("an identity in cpas");
    assertThat(new Term(NAME, "zoe")).hasToString("a NAME");
  }

  private static Set<String> phones(@Nullable String contact) {
    return Set.copyOf(
        Terms.phones(identity("", "", null, contact)).stream().map(Term::text).toList());
  }

  private static String first(String part, int letters) {
    return part.codePoints()
        .limit(letters)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Identity identity(
      String given, String family, @Nullable LocalDate born, @Nullable String contact) {
    return new Identity(new OrganisationId("cpas"), given, family, born, contact);
  }
}
