package be.capas.scenario.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.scenario.year.act.AccompanimentAct.Closed;
import be.capas.scenario.year.act.AccompanimentAct.HelpAsked;
import be.capas.scenario.year.act.AccompanimentAct.Interviewed;
import be.capas.scenario.year.act.AccompanimentAct.Reoriented;
import be.capas.scenario.year.act.AccompanimentAct.Visited;
import be.capas.scenario.year.act.Act;
import be.capas.scenario.year.act.CrisisAct;
import be.capas.scenario.year.act.HandoffAct;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Rates;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What follows requests, at the rates that it should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseTest {
  private static final Rates RATES = Rates.ASSUMED;
  private static final double A_TENTH = 0.1;

  private final Year year = Year.of(Calibration.CHARLEROI_2020, 20_000, 11);
  private List<Act> acts = List.of();

  @BeforeAll
  void played() {
    acts = year.residents().flatMap(it -> year.acts(it).stream()).toList();
  }

  private long count(Predicate<Act> which) {
    return acts.stream().filter(which).count();
  }

  private static void isAbout(long found, double expected) {
    assertThat((double) found).isCloseTo(expected, within(expected * A_TENTH));
  }

  @Test
  void each_crisis_is_claimed_reached_and_brought_to_rest() {
    var raised = count(CrisisAct.Raised.class::isInstance);

    isAbout(raised, year.census().requests() * RATES.crises() / 1000.0);
    assertThat(count(CrisisAct.Claimed.class::isInstance)).isEqualTo(raised);
    assertThat(count(CrisisAct.Arrived.class::isInstance)).isEqualTo(raised);
    assertThat(count(CrisisAct.Stabilised.class::isInstance)).isEqualTo(raised);
  }

  @Test
  void some_visits_are_in_vain_and_some_people_do_not_come() {
    var visits = count(it -> it instanceof Visited);
    var interviews = count(it -> it instanceof Interviewed);

    isAbout(interviews, year.census().requests() * RATES.interviews() / 1000.0);
    isAbout(
        count(it -> it instanceof Interviewed i && i.outcome() == InterviewOutcome.MISSED),
        interviews * 0.15);
    isAbout(
        count(it -> it instanceof Visited v && v.outcome() == VisitOutcome.NOT_FOUND),
        visits * 0.18);
  }

  @Test
  void each_handoff_that_is_sent_comes_to_an_end() {
    var sent = count(HandoffAct.Sent.class::isInstance);
    var ends =
        count(
            it ->
                it instanceof HandoffAct.Declined
                    || it instanceof HandoffAct.Withdrawn
                    || it instanceof HandoffAct.Kept);

    assertThat(sent).isPositive();
    assertThat(ends).isEqualTo(sent);
    assertThat(count(HandoffAct.Proposed.class::isInstance)).isEqualTo(sent);
    assertThat(count(HandoffAct.Waitlisted.class::isInstance)).isPositive();
  }

  @Test
  void each_accompaniment_ends_but_those_of_broken_threads() {
    var opened = count(it -> it instanceof HelpAsked help && help.opens());
    var ended = count(it -> it instanceof Closed || it instanceof Reoriented);

    assertThat(opened - ended).isEqualTo(year.census().leftAlone());
  }

  @Test
  void what_was_agreed_after_a_crisis_is_kept() {
    year.residents()
        .limit(5_000)
        .map(year::acts)
        .forEach(
            mine -> {
              for (var i = 0; i < mine.size(); i++) {
                if (mine.get(i) instanceof CrisisAct.Stabilised rest) {
                  assertThat(mine.get(i + 1))
                      .isInstanceOfSatisfying(
                          Visited.class,
                          visit -> {
                            assertThat(visit.outcome()).isEqualTo(VisitOutcome.MET);
                            assertThat(visit.at()).isEqualTo(rest.nextContact());
                          });
                }
              }
            });
  }
}
