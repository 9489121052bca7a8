package be.capas.scenario.year.play;

import static java.util.stream.Collectors.toCollection;

import be.capas.scenario.year.Census;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.play.Indicators.By;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The indicators beside the published figures: counts must be equal, shares within one percentage
 * point, peaks and most concerned ages the same ones. Pure.
 *
 * @param published what was published
 * @param census the same in the size of the town that was played
 * @param indicators what the system counts
 * @param ages of the people, as their files say
 */
record Comparison(
    Published published, Census census, Map<By, Tally> indicators, Map<AgeGroup, Long> ages) {
  private static final double ONE_POINT = 1.0;
  private static final double PER_MILLE = 10.0;
  private static final int TOP = 2;
  private static final String REQUESTS = "REQUESTS";
  private static final String PEOPLE = "PEOPLE";
  private static final String KNOWN = "KNOWN";
  private static final String NEW = "NEW";

  /** What nobody published, for whoever wants to see what the assumed rates come to. */
  private static final List<String> ASSUMED =
      List.of(
          "ACCOMPANIMENTS_IN",
          "ACCOMPANIMENTS_OUT",
          "CRISES",
          "VISITS_MET",
          "VISITS_NOT_FOUND",
          "VISITS_REFUSED",
          "VISITS_UNSAFE",
          "HANDOFFS_SENT",
          "HANDOFFS_ACCEPTED",
          "HANDOFFS_WAITLISTED",
          "HANDOFFS_DECLINED",
          "HANDOFFS_WITHDRAWN",
          "HANDOFFS_TRANSFERRED");

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    var known = tally(By.KNOWN);
    var requests = tally(By.NOTHING).of(REQUESTS);
    var people = tally(By.NOTHING).of(PEOPLE);
    lines.add(Line.count("requests for help", census.requests(), requests));
    lines.add(Line.count("different people", census.people(), people));
    lines.add(share("requests from people already known", known.of(REQUESTS, KNOWN), requests));
    lines.add(share("people already known", known.of(PEOPLE, KNOWN), people));
    var situations = tally(By.KNOWN_AND_SITUATION);
    lines.add(
        Line.count(
            "employees among the new", census.employees(), situations.of(PEOPLE, NEW, "EMPLOYEE")));
    lines.add(
        Line.count(
            "self-employed among the new",
            census.selfEmployed(),
            situations.of(PEOPLE, NEW, "SELF_EMPLOYED")));
    lines.add(
        Line.count(
            "antennas and cells",
            published.antennas() + published.cells(),
            tally(By.ANTENNA).rowsWith(REQUESTS).size()));
    lines.add(peaks());
    lines.add(mostConcerned());
    ASSUMED.forEach(it -> lines.add(Line.besides(it, tally(By.NOTHING).of(it))));
    return lines;
  }

  private Tally tally(By by) {
    return Indicators.tally(indicators, by);
  }

  private Line share(String what, long hits, long of) {
    var expected = published.knownPerMille() / PER_MILLE;
    var found = of == 0 ? 0 : 100.0 * hits / of;
    return new Line(
        what, percent(expected), percent(found), Math.abs(found - expected) <= ONE_POINT);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share);
  }

  private Line peaks() {
    var months = tally(By.MONTH);
    SortedSet<Month> most =
        months.rowsWith(REQUESTS).stream()
            .sorted(Comparator.comparingLong(it -> -months.of(REQUESTS, it)))
            .limit(TOP)
            .map(it -> YearMonth.parse(it).getMonth())
            .collect(toCollection(TreeSet::new));
    var expected = new TreeSet<>(published.peaks());
    return new Line("peaks", told(expected), told(most), expected.equals(most));
  }

  private Line mostConcerned() {
    SortedSet<AgeGroup> most =
        ages.entrySet().stream()
            .sorted(Map.Entry.<AgeGroup, Long>comparingByValue().reversed())
            .limit(TOP)
            .map(Map.Entry::getKey)
            .collect(toCollection(TreeSet::new));
    var expected = new TreeSet<>(published.mostConcerned());
    return new Line(
        "ages most concerned",
        expected.stream().map(AgeGroup::told).collect(Collectors.joining(", ")),
        most.stream().map(AgeGroup::told).collect(Collectors.joining(", ")),
        expected.equals(most));
  }

  private static String told(SortedSet<Month> months) {
    return months.stream().map(Month::toString).collect(Collectors.joining(", "));
  }
}
