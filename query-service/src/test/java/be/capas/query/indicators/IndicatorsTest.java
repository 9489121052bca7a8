package be.capas.query.indicators;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.SUPPORT_REQUEST;
import static be.capas.contract.Samples.TRAINING;
import static be.capas.query.indicators.Dimension.AGE_BAND;
import static be.capas.query.indicators.Dimension.ANTENNA;
import static be.capas.query.indicators.Dimension.DECLINE_REASON;
import static be.capas.query.indicators.Dimension.KNOWN;
import static be.capas.query.indicators.Dimension.MONTH;
import static be.capas.query.indicators.Dimension.REASON;
import static be.capas.query.indicators.Indicator.ACCOMPANIMENTS_IN;
import static be.capas.query.indicators.Indicator.ACCOMPANIMENTS_OUT;
import static be.capas.query.indicators.Indicator.CRISES;
import static be.capas.query.indicators.Indicator.CRISES_CLAIMED_IN_TIME;
import static be.capas.query.indicators.Indicator.CRISES_CONTACTED_IN_TIME;
import static be.capas.query.indicators.Indicator.CRISES_NEVER_CLAIMED;
import static be.capas.query.indicators.Indicator.CRISES_WITHOUT_CONTACT;
import static be.capas.query.indicators.Indicator.CRISIS_TIME_TO_CLAIM;
import static be.capas.query.indicators.Indicator.CRISIS_TIME_TO_CONTACT;
import static be.capas.query.indicators.Indicator.HANDOFFS_ACCEPTED;
import static be.capas.query.indicators.Indicator.HANDOFFS_DECLINED;
import static be.capas.query.indicators.Indicator.HANDOFFS_SENT;
import static be.capas.query.indicators.Indicator.HANDOFFS_TRANSFERRED;
import static be.capas.query.indicators.Indicator.HANDOFF_TIME_TO_ANSWER;
import static be.capas.query.indicators.Indicator.HANDOFF_TIME_TO_APPOINTMENT;
import static be.capas.query.indicators.Indicator.HOME_VISITS;
import static be.capas.query.indicators.Indicator.MEETINGS_WITH_INTERPRETER;
import static be.capas.query.indicators.Indicator.PEOPLE;
import static be.capas.query.indicators.Indicator.REQUESTS;
import static be.capas.query.indicators.Indicator.REQUESTS_FROM_PEOPLE_KNOWN;
import static be.capas.query.indicators.Indicator.THREADS_BROKEN;
import static be.capas.query.indicators.Indicator.THREADS_RESTORED;
import static be.capas.query.indicators.Indicator.TRAININGS_COMPLETED;
import static be.capas.query.indicators.Indicator.TRAINING_SESSIONS_HELD;
import static be.capas.query.indicators.Indicator.VISITS_MET;
import static be.capas.query.indicators.Indicator.VISITS_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.Samples;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.query.Events;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted, when, and how often. */
class IndicatorsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final Story story = Story.of(PERSON, START);

  private Report report(Dimension... by) {
    var files = new FilesInMemory().arrived(story.events());
    return Report.of(files, asked(by), files.now());
  }

  private static Asked asked(Dimension... by) {
    return new Asked(ORGANISATION, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), List.of(by));
  }

  private Figure figure(Indicator indicator) {
    return report().rows().getFirst().figures().stream()
        .filter(it -> it.indicator() == indicator)
        .findFirst()
        .orElse(new Figure(indicator, 0, null, null, null, null));
  }

  private long count(Indicator indicator) {
    return figure(indicator).count();
  }

  private static HelpRequestRepeated again() {
    return new HelpRequestRepeated(
        ACCOMPANIMENT,
        new HelpSource(HelpSource.Kind.USER, null),
        Set.of(HelpReason.GRIEF, HelpReason.ADDICTION),
        null,
        null);
  }

  @Test
  void every_request_counts_and_every_person_once() {
    story.then(Events.helpRequested()).days(1).then(again()).days(1).then(again());

    assertThat(count(REQUESTS)).isEqualTo(3);
    assertThat(count(PEOPLE)).isEqualTo(1);
    assertThat(figure(REQUESTS_FROM_PEOPLE_KNOWN).hits()).isEqualTo(2);
    assertThat(figure(REQUESTS_FROM_PEOPLE_KNOWN).percent()).isEqualTo("66.7");
  }

  @Test
  void a_request_with_several_reasons_counts_in_the_row_of_each() {
    story.then(Events.helpRequested()).then(again());

    assertThat(report(REASON).rows())
        .extracting(it -> it.values().getFirst())
        .containsExactly("ADDICTION", "GRIEF", "ISOLATION");
  }

  @Test
  void months_are_those_of_the_clock_on_the_wall() {
    story.recorded(Events.helpRequested(), Instant.parse("2026-03-31T22:30:00Z"));

    assertThat(report(MONTH).rows().getFirst().values()).containsExactly("2026-04");
  }

  @Test
  void what_is_not_known_of_somebody_is_told_as_such() {
    story.then(Events.helpRequested());

    assertThat(report(AGE_BAND, ANTENNA).rows().getFirst().values())
        .containsExactly("UNKNOWN", Samples.ANTENNA.value());
  }

  @Test
  void a_crisis_is_answered_in_time_or_not() {
    story
        .then(Events.raised(Urgency.P2, START))
        .after(Duration.ofMinutes(90))
        .then(Events.claimed())
        .hours(2)
        .then(Events.onScene());

    assertThat(count(CRISES)).isEqualTo(1);
    assertThat(figure(CRISIS_TIME_TO_CLAIM).median()).isEqualTo(5400);
    assertThat(figure(CRISIS_TIME_TO_CLAIM).p90()).isEqualTo(5400);
    assertThat(figure(CRISES_CLAIMED_IN_TIME).hits()).isZero();
    assertThat(figure(CRISIS_TIME_TO_CONTACT).median()).isEqualTo(12_600);
    assertThat(figure(CRISES_CONTACTED_IN_TIME).percent()).isEqualTo("100.0");
  }

  @Test
  void the_limit_is_the_one_that_held_when_the_crisis_was_answered() {
    story
        .then(Events.raised(Urgency.P3, START))
        .then(Events.urgency(Urgency.P1, START))
        .hours(1)
        .then(Events.claimed());

    assertThat(figure(CRISES_CLAIMED_IN_TIME).hits()).isZero();
  }

  @Test
  void a_crisis_counts_by_the_urgency_that_it_had_when_it_was_answered() {
    story
        .then(Events.raised(Urgency.P3, START))
        .then(Events.urgency(Urgency.P1, START))
        .hours(1)
        .then(Events.claimed());

    assertThat(report(Dimension.URGENCY).rows())
        .filteredOn(row -> says(row, CRISIS_TIME_TO_CLAIM))
        .extracting(it -> it.values().getFirst())
        .containsExactly("P1");
    assertThat(report(Dimension.URGENCY).rows())
        .filteredOn(row -> says(row, CRISES))
        .extracting(it -> it.values().getFirst())
        .containsExactly("P3");
  }

  private static boolean says(Report.Row row, Indicator indicator) {
    return row.figures().stream().anyMatch(it -> it.indicator() == indicator && it.count() > 0);
  }

  @Test
  void a_crisis_that_ended_unanswered_was_not_in_time_and_one_that_waits_is_not_judged() {
    story.then(Events.raised(Urgency.P2, START));
    assertThat(count(CRISES_CLAIMED_IN_TIME)).isZero();

    story.hours(1).then(Events.stabilised(null));

    assertThat(count(CRISES_NEVER_CLAIMED)).isEqualTo(1);
    assertThat(count(CRISES_WITHOUT_CONTACT)).isEqualTo(1);
    assertThat(count(CRISES_CLAIMED_IN_TIME)).isEqualTo(1);
    assertThat(figure(CRISES_CLAIMED_IN_TIME).hits()).isZero();
  }

  @Test
  void visits_count_by_how_they_went() {
    story
        .then(Events.helpRequested())
        .then(Events.visit(VisitOutcome.MET))
        .then(Events.visit(VisitOutcome.NOT_FOUND))
        .then(Events.interviewHeldAlong(PSYCHOLOGIST));

    assertThat(count(VISITS_MET)).isEqualTo(1);
    assertThat(count(VISITS_NOT_FOUND)).isEqualTo(1);
    assertThat(count(HOME_VISITS)).isEqualTo(2);
    assertThat(count(MEETINGS_WITH_INTERPRETER)).isEqualTo(2);
  }

  @Test
  void a_handoff_counts_in_each_state_that_it_reached() {
    story
        .then(Events.helpRequested())
        .then(Events.handoffProposed())
        .hours(1)
        .then(Events.handoffSent(START.plus(Duration.ofDays(2))))
        .days(1)
        .then(Events.handoffAccepted())
        .then(Events.appointmentSet(START.plus(Duration.ofDays(9)).plus(Duration.ofHours(1))))
        .then(Events.transferred());

    assertThat(count(HANDOFFS_SENT)).isEqualTo(1);
    assertThat(count(HANDOFFS_ACCEPTED)).isEqualTo(1);
    assertThat(count(HANDOFFS_TRANSFERRED)).isEqualTo(1);
    assertThat(figure(HANDOFF_TIME_TO_ANSWER).median()).isEqualTo(86_400);
    assertThat(figure(HANDOFF_TIME_TO_APPOINTMENT).median()).isEqualTo(9 * 86_400);
  }

  @Test
  void a_no_counts_by_its_reason_and_partner() {
    story
        .then(Events.helpRequested())
        .then(Events.handoffProposed())
        .then(Events.handoffSent(START))
        .then(Events.handoffDeclined());

    assertThat(report(Dimension.PARTNER, DECLINE_REASON).rows())
        .anyMatch(
            it ->
                it.values().equals(List.of(PARTNER.value(), "NO_CAPACITY"))
                    && it.figures().getFirst().indicator() == HANDOFFS_DECLINED);
  }

  @Test
  void a_thread_is_restored_only_after_it_broke() {
    story
        .then(new ThreadSteadied(PERSON, null))
        .then(new ThreadBroken(PERSON, null, List.of()))
        .then(new ThreadSteadied(PERSON, null));

    assertThat(count(THREADS_BROKEN)).isEqualTo(1);
    assertThat(count(THREADS_RESTORED)).isEqualTo(1);
  }

  @Test
  void who_comes_and_who_goes_counts() {
    story.then(Events.helpRequested()).then(Events.closed()).then(Events.reopened());

    assertThat(count(ACCOMPANIMENTS_IN)).isEqualTo(2);
    assertThat(count(ACCOMPANIMENTS_OUT)).isEqualTo(1);
  }

  @Test
  void what_the_cell_does_for_its_own_counts_once_it_was_held() {
    var files =
        new FilesInMemory()
            .arrived(
                Story.of(null, START)
                    .then(
                        new SupportRequested(
                            SUPPORT_REQUEST,
                            ORGANISATION,
                            SupportKind.DEBRIEFING,
                            Samples.ANTENNA,
                            null,
                            SupportTheme.values()[0],
                            SupportUrgency.values()[0]))
                    .then(new SupportHeld(SUPPORT_REQUEST, List.of(), Set.of()))
                    .then(new AttendanceRecorded(TRAINING, 1, List.of()))
                    .then(new AttendanceRecorded(TRAINING, 1, List.of(PSYCHOLOGIST)))
                    .then(new TrainingCompleted(TRAINING, List.of()))
                    .events());

    var rows = Report.of(files, asked(Dimension.SUPPORT_KIND), files.now()).rows();

    assertThat(rows)
        .extracting(it -> it.values().getFirst())
        .containsExactly("DEBRIEFING", "UNKNOWN");
    assertThat(rows.getLast().figures())
        .extracting(Figure::indicator, Figure::count)
        .containsExactly(tuple(TRAINING_SESSIONS_HELD, 1L), tuple(TRAININGS_COMPLETED, 1L));
  }

  @Test
  void what_is_delivered_again_counts_once() {
    story.then(Events.helpRequested()).then(again());
    var once = new FilesInMemory().arrived(story.events());
    var twice = new FilesInMemory().arrived(story.events()).arrived(story.events());

    assertThat(Report.of(twice, asked(MONTH), twice.now()).rows())
        .isEqualTo(Report.of(once, asked(MONTH), once.now()).rows());
  }

  @Test
  void what_was_taken_back_counts_no_more() {
    story.then(Events.helpRequested()).then(again()).takenBack();

    assertThat(count(REQUESTS)).isEqualTo(1);
  }

  @Test
  void what_is_out_of_the_stretch_is_left_out() {
    story.recorded(Events.helpRequested(), Instant.parse("2025-12-31T22:00:00Z"));

    assertThat(report().rows()).isEmpty();
  }

  @Test
  void a_median_and_a_percentile_are_times_that_were_measured() {
    var table = new Table(asked());
    for (var seconds = 1; seconds <= 10; seconds++) {
      table.add(List.of(new Counted(CRISIS_TIME_TO_CLAIM, START, Map.of(), seconds, List.of())));
    }

    var figure = table.figure(List.of(), CRISIS_TIME_TO_CLAIM).orElseThrow();
    assertThat(figure.median()).isEqualTo(5);
    assertThat(figure.p90()).isEqualTo(9);
  }

  @Test
  void a_first_request_of_somebody_whom_the_centre_knew_is_of_somebody_known() {
    var known = (PersonRegistered) Samples.all().getFirst();
    story.then(known).then(Events.helpRequested());

    assertThat(figure(REQUESTS_FROM_PEOPLE_KNOWN).hits()).isEqualTo(known.alreadyKnown() ? 1 : 0);
    assertThat(report(AGE_BAND).rows().getFirst().values().getFirst())
        .isEqualTo(String.valueOf(known.ageBand()));
  }

  /** A second request is of somebody for whom help was asked before, not of somebody known. */
  @Test
  void who_was_new_as_the_file_was_opened_stays_new() {
    var known = (PersonRegistered) Samples.all().getFirst();
    story.then(known).then(Events.helpRequested()).days(1).then(again());

    assertThat(report(KNOWN).rows())
        .extracting(it -> it.values().getFirst())
        .containsExactly(known.alreadyKnown() ? "KNOWN" : "NEW");
  }

  /** A request that opens is one too. */
  @Test
  void the_sample_of_a_request_is_counted() {
    Samples.all().stream().filter(HelpRequested.class::isInstance).forEach(story::then);

    assertThat(count(REQUESTS)).isEqualTo(1);
  }
}
