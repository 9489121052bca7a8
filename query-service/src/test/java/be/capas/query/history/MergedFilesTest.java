package be.capas.query.history;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.stabilised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PersonId;
import be.capas.query.Events;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two files of one person: what the one that goes on tells, before and after they are merged. */
class MergedFilesTest {
  private static final PersonId OTHER = new PersonId(new UUID(9, 9));

  private final Cell cell = new Cell();

  @Nested
  class Before_it_is_known {
    @Test
    void the_past_is_answered_as_it_was_answered_then() {
      cell.other.opens("anna");
      cell.days(3);
      cell.kept.opens("bert");
      cell.days(5);
      cell.other.closes();
      cell.days(1);
      var then = cell.now();
      var answered = history(cell.kept.journal(), then, then);
      cell.days(1);
      cell.merge();

      assertThat(history(cell.whole(), then, then)).isEqualTo(answered);
      assertThat(cell.whole().knownAt(then).versions()).containsOnlyKeys(PERSON.value());
    }
  }

  @Nested
  class Once_it_is_known {
    @Test
    void the_past_of_both_is_one_past() {
      cell.other.opens("anna").visits();
      cell.days(4);
      cell.other.closes();
      cell.days(4);
      cell.kept.opens("bert");
      cell.days(4);
      cell.merge();

      var whole = history(cell.whole(), cell.now(), cell.now());

      assertThat(whole.accompaniments()).hasSize(2);
      assertThat(holder(whole)).isEqualTo("bert");
      assertThat(whole.filRouge().lastContact().at()).isEqualTo(NOON);
      assertThat(holder(history(cell.whole(), NOON.plus(Duration.ofDays(2)), cell.now())))
          .isEqualTo("anna");
      assertThat(cell.whole().versions()).containsOnlyKeys(PERSON.value(), OTHER.value());
    }

    @Test
    void the_thread_of_the_file_that_ended_is_told_in_the_other() {
      cell.other.opens("anna");
      cell.days(30);
      cell.other.closes();
      cell.merge();
      cell.days(30);

      var ended = history(cell.other.journal(), cell.now(), cell.now()).filRouge();

      assertThat(ended.goesOnIn()).isEqualTo(PERSON.value());
      assertThat(ended.status()).isEqualTo(Status.STEADY);
      assertThat(ended.holder()).isNull();
      assertThat(history(cell.whole(), cell.now(), cell.now()).filRouge().goesOnIn()).isNull();
    }

    @Test
    void what_is_found_out_late_of_the_file_that_ended_counts_in_the_other() {
      cell.other.opens("anna");
      cell.days(1);
      cell.other.closes();
      cell.kept.opens("bert");
      cell.days(20);
      cell.merge();
      assertThat(signals()).contains("NO_CONTACT");

      cell.other.visited(cell.now().minus(Duration.ofDays(2)));

      assertThat(signals()).doesNotContain("NO_CONTACT");
    }

    @Test
    void that_the_other_one_was_closed_for_it_ends_nothing_that_is_still_owed() {
      cell.kept.opens("bert");
      cell.other.opens("anna");
      cell.kept.story.then(raised(Urgency.P2, cell.now()));
      cell.kept.story.then(stabilised(cell.now().plus(Duration.ofDays(9))));
      cell.days(1);
      cell.other.closes();
      cell.merge();

      assertThat(history(cell.whole(), cell.now(), cell.now()).filRouge().nextStep())
          .extracting(NextStep::kind)
          .isEqualTo(NextStep.Kind.NEXT_CONTACT);
    }

    @Test
    void what_was_merged_into_the_other_before_came_along() {
      var first = new File(new PersonId(new UUID(9, 10)));
      first.opens("carla");
      first.days(1);
      first.closes();
      first.then(new PersonMergedInto(first.person, OTHER));
      cell.days(1);
      cell.other.then(new PersonsMerged(OTHER, first.person));
      cell.merge();

      var whole = cell.whole().with(first.journal());
      var facts = ThreadFacts.of(ORGANISATION, whole.standing());

      assertThat(whole.at(cell.now(), cell.now()).events()).hasSize(whole.events().size());
      assertThat(facts.files().goesOnIn()).isEmpty();
      assertThat(facts.accompaniments()).hasSize(1);
    }

    private List<String> signals() {
      return history(cell.whole(), cell.now(), cell.now()).filRouge().signals().stream()
          .map(it -> it.rule().name())
          .toList();
    }
  }

  /** Whatever happened in two files before they were merged, and in the one since. */
  @Test
  void at_every_instant_one_holds_the_thread_while_any_accompaniment_is_open() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var some = new Cell();
              some.lives(new Random(seed));
              var until = Duration.between(NOON, some.now()).toHours();
              for (var hours = 1; hours <= until; hours += 12) {
                some.assertOneHolderAt(NOON.plus(Duration.ofHours(hours)));
              }
            });
  }

  @Test
  void two_files_are_judged_as_one_whose_events_they_are() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var some = new Cell();
              some.lives(new Random(seed));
              var apart =
                  ThreadFacts.of(ORGANISATION, some.kept.story.events())
                      .with(ThreadFacts.of(ORGANISATION, some.other.story.events()));
              var together = ThreadFacts.of(ORGANISATION, some.whole().events());
              assertThat(apart).isEqualTo(together);
              assertThat(FilRouge.judge(apart, Yardstick.OF_THE_HOUSE, some.now()))
                  .isEqualTo(history(some.whole(), some.now(), some.now()).filRouge());
            });
  }

  private static History history(Journal journal, Instant asOf, Instant knownAt) {
    return History.of(journal, Yardstick.OF_THE_HOUSE, asOf, knownAt);
  }

  private static @Nullable String holder(History history) {
    var thread = history.filRouge();
    return thread == null || thread.holder() == null ? null : thread.holder().id();
  }

  /** Two files and one clock. */
  private static final class Cell {
    private final File kept = new File(PERSON);
    private final File other = new File(OTHER);

    Instant now() {
      return kept.story.now();
    }

    /** Both files get older; one that is ahead waits for the other. */
    void days(int days) {
      kept.days(days);
      other.days((int) Duration.between(other.story.now(), now()).toDays());
    }

    void merge() {
      other.then(new PersonMergedInto(OTHER, PERSON));
      kept.then(new PersonsMerged(PERSON, OTHER));
    }

    Journal whole() {
      return kept.journal().with(other.journal());
    }

    /** Some months: each file as it comes, then one of them. */
    void lives(Random random) {
      for (var day = 0; day < 40; day++) {
        kept.happens(random);
        other.happens(random);
        days(1);
      }
      other.closes();
      days(1);
      merge();
      for (var day = 0; day < 20; day++) {
        days(1);
        kept.happens(random);
        if (random.nextInt(6) == 0) {
          other.visited(now().minus(Duration.ofDays(random.nextInt(30))));
        }
      }
      days(1);
    }

    void assertOneHolderAt(Instant at) {
      var holders = new ArrayList<String>();
      kept.heldBy(at, holders);
      other.heldBy(at, holders);
      var told = holder(history(whole(), at, now()));
      if (holders.isEmpty()) {
        assertThat(told).isNull();
      } else {
        assertThat(holders).as("who holds an open accompaniment at %s", at).contains(told);
      }
    }
  }

  /** One file, with one accompaniment open at a time. */
  private static final class File {
    private final PersonId person;
    private final Story story;
    private final List<Held> held = new ArrayList<>();
    private @Nullable AccompanimentId open;
    private @Nullable AccompanimentId last;
    private int opened;

    File(PersonId person) {
      this.person = person;
      this.story = Story.of(person, NOON);
    }

    private record Held(String who, Instant from, @Nullable Instant until) {}

    Journal journal() {
      return new Journal(ORGANISATION, story.events());
    }

    File days(int days) {
      story.days(days);
      return this;
    }

    void then(CapasEvent event) {
      story.then(event);
    }

    File opens(String holder) {
      open = new AccompanimentId(new UUID(person.value().getLeastSignificantBits(), ++opened));
      last = open;
      then(
          new HelpRequested(
              open,
              person,
              ORGANISATION,
              Samples.ANTENNA,
              new HelpSource(HelpSource.Kind.USER, null),
              Set.of(HelpReason.ISOLATION),
              null,
              null));
      passesTo(holder);
      return this;
    }

    void passesTo(String holder) {
      endLast();
      then(new HolderAssigned(open, new Holder(Holder.Kind.WORKER, holder), null));
      held.add(new Held(holder, story.now(), null));
    }

    void visits() {
      then(Events.visit(open));
    }

    /** Of the accompaniment that was there last, recorded late. */
    void visited(Instant at) {
      if (last != null) {
        story.recorded(Events.visit(last), at);
      }
    }

    void closes() {
      if (open != null) {
        then(new AccompanimentClosed(open, CloseReason.OTHER));
        endLast();
        open = null;
      }
    }

    void happens(Random random) {
      var who = "worker-" + random.nextInt(4);
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          if (open == null) {
            opens(who);
          }
        }
        case 2 -> {
          if (open != null) {
            passesTo(who);
          }
        }
        case 3 -> {
          if (open != null) {
            visits();
          }
        }
        case 4 -> closes();
        default -> {}
      }
    }

    void heldBy(Instant at, List<String> holders) {
      held.stream()
          .filter(it -> !it.from().isAfter(at))
          .filter(it -> it.until() == null || it.until().isAfter(at))
          .max(Comparator.comparing(Held::from))
          .ifPresent(it -> holders.add(it.who()));
    }

    private void endLast() {
      if (!held.isEmpty() && held.getLast().until() == null) {
        var ended = held.removeLast();
        held.add(new Held(ended.who(), ended.from(), story.now()));
      }
    }
  }
}
