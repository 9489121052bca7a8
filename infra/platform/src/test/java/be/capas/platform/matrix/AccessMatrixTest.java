package be.capas.platform.matrix;

import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.platform.security.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table says is what it means. */
class AccessMatrixTest {
  @ParameterizedTest
  @CsvSource({
    "-, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "any, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN",
    "org, LET_IN, LET_IN, UNKNOWN, LET_IN, LET_IN",
    "antenna, LET_IN, UNKNOWN, UNKNOWN, UNKNOWN, LET_IN",
    "home, LET_IN, FORBIDDEN, LET_IN, FORBIDDEN, LET_IN",
    "handoff, UNKNOWN, UNKNOWN, UNKNOWN, LET_IN, UNKNOWN",
  })
  void each_word_says_what_becomes_of_each_case(
      String word, Outcome a, Outcome b, Outcome c, Outcome d, Outcome e) {
    assertThat(Case.all().stream().map(Reach.parse(word)::of))
        .containsExactly(a, b, c, d, e, a, b, c, d, e);
  }

  @Test
  void the_glass_opens_more_to_who_is_let_in_and_nothing_to_others() {
    var reach = Reach.parse("org:IC+S");

    assertThat(Case.all())
        .allSatisfy(
            it -> {
              var seen = it.organisation().equals(Case.OWN);
              var opened =
                  it.glassBroken()
                      ? Set.of(IDENTITY, CONFIDENCE, SECRET)
                      : Set.of(IDENTITY, CONFIDENCE);
              assertThat(reach.opens(it)).isEqualTo(seen ? opened : Set.of());
            });
  }

  @Test
  void a_word_that_the_table_does_not_know_is_a_fault() {
    assertThatThrownBy(() -> Reach.parse("all")).hasMessageContaining("all");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_has_a_column(Role role) {
    for (var service : List.of("command-service", "query-service", "notification-service")) {
      assertThat(AccessMatrix.of(service)).isNotEmpty().allSatisfy(it -> it.of(role));
    }
  }

  @Test
  void those_who_see_no_files_are_opened_nothing_but_the_copy_that_a_person_asks_for() {
    for (var role : List.of(Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR, Role.SERVICE)) {
      assertThat(AccessMatrix.of("query-service"))
          .filteredOn(it -> !it.path().endsWith("/export"))
          .allSatisfy(
              it -> {
                assertThat(it.of(role).opened()).isEmpty();
                assertThat(it.of(role).openedByGlass()).isEmpty();
              });
    }
  }
}
