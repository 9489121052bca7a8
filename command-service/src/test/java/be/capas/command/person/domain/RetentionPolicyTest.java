package be.capas.command.person.domain;

import static be.capas.command.person.domain.RetentionPolicy.CARE;
import static be.capas.command.person.domain.RetentionPolicy.DEFAULT;
import static be.capas.command.person.domain.RetentionPolicy.SOCIAL;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import be.capas.command.rule.Acting;
import be.capas.command.rule.Rejected;
import be.capas.contract.person.FilePart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RetentionPolicyTest {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final LocalDate DAY = LocalDate.of(1996, 2, 29);

  @Test
  void care_is_kept_thirty_full_years_and_gone_after_fifty() {
    assertThat(CARE.term(LocalDate.of(2026, 3, 2)))
        .isEqualTo(
            new RetentionTerm(
                "law-of-2019-04-22-art-35",
                LocalDate.of(2056, 3, 3),
                LocalDate.of(2056, 3, 3),
                LocalDate.of(2076, 3, 2)));
  }

  @Test
  void a_contact_on_a_leap_day_does_not_shorten_it() {
    assertThat(CARE.term(DAY).freeFrom()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void nothing_asks_to_keep_the_social_part() {
    var term = SOCIAL.term(DAY);

    assertThat(term.freeFrom()).isEqualTo(DAY);
    assertThat(term.dueFrom()).isEqualTo(LocalDate.of(2001, 2, 28));
    assertThat(term.goneBy()).isEqualTo(LocalDate.of(2006, 2, 28));
  }

  @Test
  void the_day_is_the_one_of_the_cell() {
    assertThat(DEFAULT.day(Instant.parse("2026-03-01T23:30:00Z"))).isEqualTo("2026-03-02");
  }

  @Test
  void periods_that_contradict_each_other_are_no_policy() {
    var year = Period.ofYears(1);
    assertThatThrownBy(() -> new RetentionDuty("g", Period.ofMonths(13), year, year))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetentionDuty("g", Period.ZERO, Period.ofDays(366), year))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetentionDuty("g", Period.ofDays(-1), year, year))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_due_is_proposed_part_by_part() {
    assertThat(DEFAULT.due(Rights.OLD, Set.of(), NOON))
        .containsOnlyKeys(FilePart.SOCIAL, FilePart.CARE);
    assertThat(DEFAULT.due(Rights.OLD, Set.of(CONFIDENCE), NOON)).containsOnlyKeys(FilePart.CARE);
    assertThat(DEFAULT.due(Rights.RECENT, Set.of(), NOON)).isEmpty();
    assertThat(
            DEFAULT.due(
                new FileStanding(Rights.OLD.lastContact(), true, false, false, Set.of(IDENTITY)),
                Set.of(),
                NOON))
        .isEmpty();
  }

  @Test
  void whenever_the_last_contact_was_care_is_erased_on_no_day_of_thirty_years() {
    qt().forAll(days(), integers().between(-800, 800))
        .checkAssert(
            (contact, shift) -> {
              var today = contact.plusYears(30).plusDays(shift);
              var standing = Rights.standing(noon(contact), IDENTITY, SECRET);

              assertThat(isErased(standing, today)).isEqualTo(today.isAfter(contact.plusYears(30)));
            });
  }

  @Test
  void the_dates_follow_one_another_and_a_later_contact_never_brings_them_forward() {
    qt().forAll(days(), integers().between(0, 20_000), duties())
        .checkAssert(
            (contact, later, duty) -> {
              var term = duty.term(contact);
              var after = duty.term(contact.plusDays(later));

              assertThat(List.of(contact, term.freeFrom(), term.dueFrom(), term.goneBy()))
                  .isSorted();
              assertThat(after.freeFrom()).isAfterOrEqualTo(term.freeFrom());
              assertThat(after.dueFrom()).isAfterOrEqualTo(term.dueFrom());
              assertThat(after.goneBy()).isAfterOrEqualTo(term.goneBy());
            });
  }

  @Test
  void nobody_is_passed_over_for_whom_something_is_due() {
    qt().forAll(days(), integers().between(0, 30_000), duties(), duties())
        .checkAssert(
            (contact, later, care, social) -> {
              var policy = new RetentionPolicy(care, social, BRUSSELS);
              var now = noon(contact.plusDays(later));
              var standing = Rights.standing(noon(contact), IDENTITY, CONFIDENCE, SECRET);

              if (!policy.due(standing, Set.of(), now).isEmpty()) {
                assertThat(noon(contact)).isBeforeOrEqualTo(policy.nothingIsDueAfter(now));
              }
            });
  }

  private static boolean isErased(FileStanding standing, LocalDate today) {
    var command = Rights.erase(FilePart.CARE, standing, Acting.when(Acting.WORKER, noon(today)));
    try {
      return !Erasing.decide(command, Set.of(), noon(today)).isEmpty();
    } catch (Rejected kept) {
      return false;
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Gen<LocalDate> days() {
    return integers().between(0, 40_000).map(it -> LocalDate.of(1950, 1, 1).plusDays(it));
  }

  private static Gen<RetentionDuty> duties() {
    var months = integers().between(0, 400);
    return months.zip(
        months,
        months,
        (a, b, c) ->
            new RetentionDuty(
                "ground", Period.ofMonths(a), Period.ofMonths(a + b), Period.ofMonths(a + b + c)));
  }
}
