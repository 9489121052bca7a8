package be.capas.scenario.year;

import be.capas.contract.person.Situation;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.calibration.Site;
import be.capas.scenario.year.quota.Apportioned;
import be.capas.scenario.year.quota.Seeds;
import be.capas.scenario.year.quota.Shuffle;
import be.capas.scenario.year.quota.Weights;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Who asks for help, made up one by one from their number alone. Whatever is published as a count
 * is given out by quota: each has a place in a shuffled order, and the place says what they get. So
 * the counts are exact for every seed, and nobody need be kept to know the next.
 */
final class Town {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final int OPEN_SECONDS = 10 * 60 * 60;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final int DAYS = 365;
  private static final int ADULT = 18;

  private final Calibration calibration;
  private final Census census;
  private final long seed;
  private final Group known;
  private final Group others;
  private final Shuffle people;
  private final Shuffle newcomers;
  private final Shuffle slots;
  private final Shuffle sitesOrder;
  private final Shuffle agesOrder;
  private final Shuffle left;
  private final Shuffle working;
  private final Apportioned<YearMonth> months;
  private final Apportioned<Site> sites;
  private final Apportioned<AgeGroup> workingAges;
  private final Apportioned<AgeGroup> otherAges;

  Town(Calibration calibration, Census census, long seed) {
    this.calibration = calibration;
    this.census = census;
    this.seed = seed;
    var each = calibration.requestsEach();
    known = Group.of(census.known(), census.requestsOfKnown(), 0, each);
    others = Group.of(census.newPeople(), census.requestsOfNew(), census.requestsOfKnown(), each);
    people = new Shuffle(census.people(), Seeds.mix(seed, 1));
    newcomers = new Shuffle(census.newPeople(), Seeds.mix(seed, 2));
    slots = new Shuffle(census.requests(), Seeds.mix(seed, 3));
    sitesOrder = new Shuffle(census.people(), Seeds.mix(seed, 4));
    agesOrder = new Shuffle(census.people() - census.working(), Seeds.mix(seed, 5));
    left = new Shuffle(census.people(), Seeds.mix(seed, 6));
    working = new Shuffle(census.working(), Seeds.mix(seed, 7));
    months = calibration.months().apportion(census.requests());
    sites = Weights.equal(Site.ALL).apportion(census.people());
    workingAges = calibration.workingAges().apportion(census.working());
    otherAges = calibration.ages().apportion(census.people()).without(workingAges);
  }

  /** Who has this number. */
  Resident resident(long number) {
    var random = Seeds.random(seed, number);
    var place = people.of(number);
    var isKnown = place < census.known();
    var newcomer = isKnown ? -1 : newcomers.of(place - census.known());
    var works = !isKnown && newcomer < census.working();
    var age = works ? workingAge(newcomer) : otherAges.at(agesOrder.of(other(place, newcomer)));
    var years = random.nextInt(age.youngest(), age.oldest() + 1);
    var site = sites.at(sitesOrder.of(number));
    return new Resident(
        number,
        isKnown,
        left.of(number) < census.leftAlone(),
        site,
        Names.given(random),
        Names.family(random),
        birthDate(years, random),
        age,
        works ? List.of(work(newcomer)) : situations(years, site, random),
        List.of(calibration.languages().draw(random)),
        requests(place, isKnown, random));
  }

  private Situation work(long newcomer) {
    return newcomer < census.employees() ? Situation.EMPLOYEE : Situation.SELF_EMPLOYED;
  }

  /** Employees come first among them, so their places are spread over the ages. */
  private AgeGroup workingAge(long newcomer) {
    return workingAges.at(working.of(newcomer));
  }

  /** Their place among all who are not counted as working: the known first. */
  private long other(long place, long newcomer) {
    return newcomer < 0 ? place : census.known() + newcomer - census.working();
  }

  private List<Situation> situations(int years, Site site, RandomGenerator random) {
    var situation =
        years < ADULT
            ? Situation.STUDENT
            : years >= AgeGroup.FROM_65.youngest()
                ? Situation.PENSIONER
                : calibration.situations().draw(random);
    return site == Site.CELLULE_SDF && situation != Situation.HOMELESS
        ? List.of(situation, Situation.HOMELESS)
        : List.of(situation);
  }

  /** So that they have that age on the first day of the year. */
  private LocalDate birthDate(int years, RandomGenerator random) {
    return calibration.published().from().minusYears(years).minusDays(random.nextInt(DAYS));
  }

  private List<Instant> requests(long place, boolean isKnown, RandomGenerator random) {
    var mine = isKnown ? known.slots(place) : others.slots(place - census.known());
    return mine.stream().map(slot -> moment(months.at(slots.of(slot)), random)).sorted().toList();
  }

  /** While antennas are open: their hours are assumed. */
  private static Instant moment(YearMonth month, RandomGenerator random) {
    LocalDate day;
    do {
      day = month.atDay(random.nextInt(1, month.lengthOfMonth() + 1));
    } while (WEEKEND.contains(day.getDayOfWeek()));
    var time = OPENS.plusSeconds(random.nextInt(OPEN_SECONDS));
    return day.atTime(time).atZone(Published.WALL).toInstant();
  }
}
