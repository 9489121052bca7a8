package be.capas.query.history;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a history went from one state to the next, and what is different between two. */
class StepsTest {
  private static final Instant SUNDAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Sealed RIGHT =
      new Sealed(DataClass.IDENTITY, PERSON + "/IDENTITY", "cmlnaHQ=");

  private final Story story =
      Story.of(PERSON, SUNDAY)
          .then(Samples.all().getFirst())
          .hours(1)
          .then(helpRequested())
          .then(heldBy(BY_WORKER));

  private Journal journal() {
    return new Journal(Samples.ORGANISATION, story.events());
  }

  private List<Step> steps() {
    return Steps.of(journal(), Yardstick.OF_THE_HOUSE, story.now(), null, Steps.MOST)
        .orElseThrow()
        .steps();
  }

  private History history(Instant asOf) {
    return History.of(journal(), Yardstick.OF_THE_HOUSE, asOf, story.now());
  }

  private Difference difference(Instant from, Instant to) {
    return Difference.of(journal(), Yardstick.OF_THE_HOUSE, from, to, story.now());
  }

  @Nested
  class AStep {
    @Test
    void is_what_happened_at_one_time_and_what_came_of_it() {
      var steps = steps();

      assertThat(steps).hasSize(2);
      assertThat(steps.getLast().events())
          .extracting(Happening::kind)
          .containsExactly("help-requested.v1", "holder-assigned.v1");
      assertThat(steps.getLast().status()).isEqualTo(Status.STEADY);
      assertThat(steps.getLast().holder().id()).isEqualTo(Samples.WORKER.value());
      assertThat(steps.getLast().changes())
          .extracting(Change::pointer)
          .contains("/accompaniments/" + ACCOMPANIMENT + "/openedAt", "/filRouge/holder/id");
    }

    @Test
    void tells_what_changed_and_nothing_else() {
      story.days(1).then(heldBy(BY_PSYCHOLOGIST));

      assertThat(steps().getLast().changes())
          .filteredOn(it -> it.pointer().startsWith("/filRouge/holder/"))
          .contains(new Change("/filRouge/holder/kind", "WORKER", "PSYCHOLOGIST", false));
      assertThat(steps().getLast().changes())
          .noneMatch(it -> it.pointer().startsWith("/file") && !it.pointer().startsWith("/filR"));
    }

    @Test
    void stands_where_it_happened_however_late_it_became_known() {
      story.days(3).then(closed()).days(1).recorded(visit(MET), SUNDAY.plus(Duration.ofDays(2)));

      assertThat(steps())
          .extracting(it -> it.events().getFirst().kind())
          .endsWith("outreach-visit-made.v1", "accompaniment-closed.v1");
    }

    @Test
    void has_a_thread_that_frayed_by_time_alone_in_it() {
      story.days(20).then(raised(Urgency.P2, story.now()));

      assertThat(steps().getLast().status()).isEqualTo(Status.FRAYING);
    }

    @Test
    void leaves_the_state_that_the_history_tells_in_any_order_of_arrival() {
      var chance = new Random(4);
      for (int day = 1; day < 40; day++) {
        story.days(1);
        var earlier = story.now().minus(Duration.ofHours(chance.nextInt(24 * day)));
        story.recorded(visit(MET), earlier.isBefore(SUNDAY) ? SUNDAY : earlier);
        if (day % 7 == 0) {
          story.then(raised(Urgency.P2, story.now())).hours(1).then(claimed());
        }
      }
      var before = history(Instant.EPOCH);
      for (var step : steps()) {
        var after = history(step.at());

        assertThat(step.position()).isEqualTo(after.position());
        assertThat(step.changes()).isEqualTo(Change.between(before, after));
        assertThat(step.status()).isEqualTo(after.filRouge().status());
        before = after;
      }
    }
  }

  @Nested
  class WhereThingsWereTakenBack {
    /** Late records, and records taken back or put right, some soon and some long after. */
    private void muchIsPutRight(Random chance) {
      var visits = new ArrayList<UUID>();
      for (int day = 1; day < 40; day++) {
        story.days(1);
        var earlier = story.now().minus(Duration.ofHours(chance.nextInt(24 * day)));
        story.recorded(
            visit(MET), day % 2 == 0 || earlier.isBefore(SUNDAY) ? story.now() : earlier);
        visits.add(story.last());
        var wrong = visits.get(chance.nextInt(visits.size()));
        switch (chance.nextInt(4)) {
          case 0 -> story.hours(1).takenBack(wrong);
          case 1 -> {
            story.hours(1).recorded(visit(NOT_FOUND), story.now().minus(Duration.ofHours(1)));
            story.then(new RecordCorrected(PERSON, wrong, story.last()));
          }
          default -> {}
        }
        if (day % 9 == 0) {
          story.then(raised(Urgency.P2, story.now())).hours(1).then(claimed());
        }
      }
    }

    @Test
    void each_step_leaves_the_state_that_the_history_tells() {
      muchIsPutRight(new Random(7));
      for (var knownAt : List.of(story.now(), SUNDAY.plus(Duration.ofDays(20)))) {
        var steps =
            Steps.of(journal(), Yardstick.OF_THE_HOUSE, knownAt, null, Steps.MOST)
                .orElseThrow()
                .steps();
        var before = History.of(journal(), Yardstick.OF_THE_HOUSE, Instant.EPOCH, knownAt);
        for (var step : steps) {
          var after = History.of(journal(), Yardstick.OF_THE_HOUSE, step.at(), knownAt);

          assertThat(step.position()).isEqualTo(after.position());
          assertThat(step.changes()).isEqualTo(Change.between(before, after));
          assertThat(step.status()).isEqualTo(after.filRouge().status());
          before = after;
        }
      }
    }

    @Test
    void pages_of_any_size_hold_the_same_steps() {
      muchIsPutRight(new Random(8));
      var whole = steps();
      for (int limit = 1; limit < 8; limit++) {
        assertThat(paged(limit)).isEqualTo(whole);
      }
    }
  }

  private List<Step> paged(int limit) {
    var paged = new ArrayList<Step>();
    UUID after = null;
    do {
      var page =
          Steps.of(journal(), Yardstick.OF_THE_HOUSE, story.now(), after, limit).orElseThrow();
      paged.addAll(page.steps());
      after = page.next();
    } while (after != null);
    return paged;
  }

  @Nested
  class Pages {
    @Test
    void of_any_size_hold_the_same_steps() {
      for (int day = 0; day < 20; day++) {
        story.days(1).recorded(visit(MET), story.now().minus(Duration.ofHours(day % 3 * 30L)));
      }
      var whole = steps();
      for (int limit = 1; limit < 8; limit++) {
        assertThat(paged(limit)).isEqualTo(whole);
      }
    }

    @Test
    void begin_behind_an_event_that_there_is() {
      assertThat(
              Steps.of(journal(), Yardstick.OF_THE_HOUSE, story.now(), new UUID(1, 2), Steps.MOST))
          .isEmpty();
    }
  }

  @Nested
  class TheDifference {
    @Test
    void names_the_events_between_and_what_they_changed() {
      story.days(1).then(visit(MET)).days(1).then(closed());

      var difference = difference(SUNDAY.plus(Duration.ofHours(1)), story.now());

      assertThat(difference.events())
          .extracting(Happening::kind)
          .containsExactly("outreach-visit-made.v1", "accompaniment-closed.v1");
      assertThat(difference.changes())
          .contains(
              new Change("/accompaniments/" + ACCOMPANIMENT + "/visits/MET", null, "1", false));
    }

    @Test
    void tells_that_time_alone_frayed_the_thread() {
      var difference =
          difference(SUNDAY.plus(Duration.ofDays(2)), SUNDAY.plus(Duration.ofDays(16)));

      assertThat(difference.events()).isEmpty();
      assertThat(difference.changes())
          .contains(new Change("/filRouge/status", "STEADY", "FRAYING", false));
    }

    @Test
    void of_what_is_sealed_is_told_and_what_it_says_is_not() {
      story.days(1).then(new IdentityCorrected(PERSON, RIGHT, RIGHT, null, null));

      var changes = difference(SUNDAY, story.now()).changes();

      assertThat(changes)
          .contains(new Change("/file/givenName", null, null, true))
          .noneMatch(it -> String.valueOf(it.after()).contains(RIGHT.box()));
    }

    @Test
    void is_none_between_equal_times() {
      assertThat(difference(story.now(), story.now()).changes()).isEmpty();
    }
  }

  @Nested
  class Played {
    @Test
    void a_day_passes_in_a_second_and_a_year_makes_nobody_wait() {
      var pace = new Pace(Pace.A_DAY_IN_A_SECOND);

      assertThat(pace.between(SUNDAY, SUNDAY.plus(Duration.ofDays(1))))
          .isEqualTo(Duration.ofSeconds(1));
      assertThat(pace.between(SUNDAY, SUNDAY.plus(Duration.ofDays(365)))).isEqualTo(Pace.LONGEST);
    }
  }
}
