package be.capas.scenario.year;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.capas.contract.person.Situation;
import be.capas.scenario.year.act.AccompanimentAct.HelpAsked;
import be.capas.scenario.year.act.Act;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.calibration.Site;
import java.time.Instant;
import java.time.Month;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published figures come out, whatever the seed. */
class YearTest {
  private static final Published PUBLISHED = Published.CHARLEROI_2020;
  private static final double ONE_POINT = 1.0;

  private static Year year(long seed) {
    return Year.of(Calibration.CHARLEROI_2020, PUBLISHED.people(), seed);
  }

  private static List<Resident> residents(long seed) {
    return year(seed).residents().toList();
  }

  private static long requests(List<Resident> residents) {
    return residents.stream().mapToLong(it -> it.requests().size()).sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20_201_231})
  void counts_are_those_that_were_published(long seed) {
    var all = residents(seed);
    var fresh = all.stream().filter(it -> !it.known()).toList();

    assertThat(all).hasSize(6_881);
    assertThat(requests(all)).isEqualTo(13_949);
    assertThat(having(fresh, Situation.EMPLOYEE)).isEqualTo(698);
    assertThat(having(fresh, Situation.SELF_EMPLOYED)).isEqualTo(121);
    assertThat(all).extracting(Resident::site).containsAll(Site.ALL);
    assertThat(Site.ALL).hasSize(14).filteredOn(Site::isCell).hasSize(2);
  }

  private static long having(List<Resident> some, Situation situation) {
    return some.stream().filter(it -> it.situations().contains(situation)).count();
  }

  /** The one reading under which the three published figures can hold together. */
  @Test
  void people_known_and_their_requests_are_both_the_published_share() {
    var all = residents(1);
    var known = all.stream().filter(Resident::known).toList();

    assertThat(100.0 * known.size() / all.size()).isCloseTo(38.5, within(ONE_POINT / 10));
    assertThat(100.0 * requests(known) / requests(all)).isCloseTo(38.5, within(ONE_POINT / 10));
  }

  /** Whoever asks again was asked for before: by that reading half are known whoever is new. */
  @Test
  void no_year_has_so_few_requests_of_people_for_whom_help_was_asked_before() {
    var again = PUBLISHED.requests() - PUBLISHED.people();

    assertThat(100.0 * again / PUBLISHED.requests()).isGreaterThan(38.5 + ONE_POINT);
  }

  @Test
  void most_requests_come_in_june_and_october() {
    var months =
        residents(1).stream()
            .flatMap(it -> it.requests().stream())
            .collect(groupingBy(YearTest::month, counting()));
    var most =
        months.entrySet().stream()
            .sorted(Map.Entry.<Month, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();

    assertThat(months).hasSize(9);
    assertThat(most.subList(0, 2)).containsExactlyInAnyOrder(Month.JUNE, Month.OCTOBER);
  }

  private static Month month(Instant at) {
    return at.atZone(Published.WALL).getMonth();
  }

  @Test
  void those_of_31_to_50_are_most_concerned_and_have_the_age_that_they_are_counted_in() {
    var all = residents(1);
    var ages = all.stream().collect(groupingBy(Resident::age, counting()));
    var most =
        ages.entrySet().stream()
            .sorted(Map.Entry.<AgeGroup, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();

    assertThat(most.subList(0, 2)).containsExactlyInAnyOrder(AgeGroup.FROM_31, AgeGroup.FROM_41);
    assertThat(all)
        .allMatch(
            it -> {
              var years = Period.between(it.birthDate(), PUBLISHED.from()).getYears();
              return AgeGroup.of(years) == it.age();
            });
  }

  @Test
  void nobody_under_18_works() {
    assertThat(residents(1))
        .filteredOn(
            it ->
                it.situations().contains(Situation.EMPLOYEE)
                    || it.situations().contains(Situation.SELF_EMPLOYED))
        .allMatch(it -> it.age().youngest() >= 18 && it.age().oldest() < 65);
  }

  @Test
  void the_same_seed_is_the_same_year_and_another_one_has_other_people() {
    assertThat(told(year(7))).isEqualTo(told(year(7)));

    var one = residents(7);
    var another = residents(8);
    var same =
        LongStream.range(0, one.size())
            .filter(i -> one.get((int) i).equals(another.get((int) i)))
            .count();
    assertThat(same).isZero();
    assertThat(requests(another)).isEqualTo(requests(one));
  }

  private static String told(Year year) {
    var text = new StringBuilder();
    year.residents().limit(500).forEach(it -> text.append(it).append(year.acts(it)));
    return text.toString();
  }

  @Test
  void everything_happens_in_order_and_within_the_year() {
    var year = year(1);
    var from = PUBLISHED.from().atStartOfDay(Published.WALL).toInstant();
    var to = PUBLISHED.to().atStartOfDay(Published.WALL).toInstant();

    year.residents()
        .forEach(
            it -> {
              var acts = year.acts(it);
              assertThat(acts).isSortedAccordingTo(Comparator.comparing(Act::at));
              assertThat(acts).allMatch(act -> !act.at().isBefore(from) && act.at().isBefore(to));
            });
  }

  @Test
  void every_request_is_among_what_happens_and_an_accompaniment_is_opened_once() {
    var year = year(1);
    var asked = 0L;
    for (var resident : (Iterable<Resident>) year.residents()::iterator) {
      var opened = new HashSet<Integer>();
      for (var act : year.acts(resident)) {
        if (act instanceof HelpAsked help) {
          asked++;
          assertThat(opened.add(help.accompaniment())).isEqualTo(help.opens());
        }
      }
    }

    assertThat(asked).isEqualTo(13_949);
  }

  @ParameterizedTest
  @ValueSource(longs = {50, 69, 688, 100_000})
  void a_town_of_another_size_has_the_same_shares(long people) {
    var year = Year.of(Calibration.CHARLEROI_2020, people, 3);
    var census = year.census();

    assertThat(year.residents().mapToLong(it -> it.requests().size()).sum())
        .isEqualTo(census.requests())
        .isEqualTo(Math.round(13_949.0 * people / 6_881));
    assertThat(year.residents().filter(Resident::known).count()).isEqualTo(census.known());
    assertThat(year.residents().filter(Resident::leftAlone).count()).isEqualTo(census.leftAlone());
    assertThat(census.requestsOfKnown() + census.requestsOfNew()).isEqualTo(census.requests());
  }

  /** Somebody far down is made up without those before: a million cost no more memory than one. */
  @Test
  void the_last_of_a_million_is_made_up_alone() {
    var year = Year.of(Calibration.CHARLEROI_2020, 1_000_000, 1);

    assertThat(year.census().requests()).isEqualTo(2_027_176);
    assertThat(year.residents().skip(999_990).flatMap(it -> year.acts(it).stream())).isNotEmpty();
  }
}
