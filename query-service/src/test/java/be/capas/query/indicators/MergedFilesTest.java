package be.capas.query.indicators;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.query.indicators.Dimension.AGE_BAND;
import static be.capas.query.indicators.Indicator.PEOPLE;
import static be.capas.query.indicators.Indicator.REQUESTS;
import static be.capas.query.indicators.Indicator.REQUESTS_FROM_PEOPLE_KNOWN;
import static be.capas.query.indicators.Indicator.THREADS_BROKEN;
import static be.capas.query.indicators.Indicator.THREADS_RESTORED;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.Samples;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.codec.EventCodec;
import be.capas.query.Events;
import be.capas.query.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Somebody with two files is one person in the figures as soon as that is known, and not before.
 */
class MergedFilesTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final FilesInMemory files = new FilesInMemory();
  private final File kept = new File(1);
  private final File other = new File(2);

  @Test
  void one_person_counts_once_from_then_on_and_the_report_of_before_stays_as_it_was() {
    other.opens(AgeBand.ADULT).asks();
    kept.opens(AgeBand.SENIOR).asks();
    var before = files.now();
    var told = bytes(before);
    assertThat(count(PEOPLE, before)).isEqualTo(2);

    merge(kept, other);

    assertThat(count(PEOPLE, files.now())).isEqualTo(1);
    assertThat(count(REQUESTS, files.now())).as("asked twice, all the same").isEqualTo(2);
    assertThat(bytes(before)).isEqualTo(told);
  }

  @Test
  void as_long_as_a_position_goes_behind_one_of_the_two_merges_only_they_are_two() {
    other.opens(AgeBand.ADULT).asks();
    kept.opens(AgeBand.ADULT).asks();
    kept.tells(story -> story.then(new PersonsMerged(kept.person, other.person)));
    var between = files.now();
    var told = bytes(between);
    assertThat(count(PEOPLE, between)).isEqualTo(2);

    other.tells(story -> story.then(new PersonMergedInto(other.person, kept.person)));

    assertThat(bytes(between)).isEqualTo(told);
    assertThat(count(PEOPLE, files.now())).isEqualTo(1);
  }

  @Test
  void who_asked_in_the_one_file_was_known_when_they_asked_in_the_other() {
    other.opens(AgeBand.ADULT).asks();
    kept.days(3).opens(AgeBand.ADULT).asks();
    assertThat(figure(REQUESTS_FROM_PEOPLE_KNOWN, files.now()).hits()).isZero();

    merge(kept, other);

    assertThat(figure(REQUESTS_FROM_PEOPLE_KNOWN, files.now()).hits()).isEqualTo(1);
  }

  @Test
  void somebody_is_of_the_age_that_the_file_that_goes_on_says() {
    other.opens(AgeBand.ADULT).asks();
    kept.opens(AgeBand.SENIOR).asks();
    merge(kept, other);

    var rows = Report.of(files, asked(AGE_BAND), files.now()).rows();

    assertThat(rows).extracting(Report.Row::values).containsExactly(List.of("SENIOR"));
  }

  @Test
  void three_files_one_after_the_other_are_one_person() {
    var third = new File(3);
    for (var file : List.of(kept, other, third)) {
      file.opens(AgeBand.ADULT).asks();
    }
    merge(other, third);
    assertThat(count(PEOPLE, files.now())).isEqualTo(2);

    merge(kept, other);

    assertThat(count(PEOPLE, files.now())).isEqualTo(1);
  }

  @Test
  void a_thread_that_broke_in_the_one_is_restored_in_the_other() {
    other.opens(AgeBand.ADULT).asks();
    kept.opens(AgeBand.ADULT);
    other.tells(story -> story.days(1).then(new ThreadBroken(other.person, null, List.of())));
    kept.days(2);
    merge(kept, other);
    kept.tells(story -> story.days(1).then(new ThreadSteadied(kept.person, null)));

    assertThat(count(THREADS_BROKEN, files.now())).isEqualTo(1);
    assertThat(count(THREADS_RESTORED, files.now())).isEqualTo(1);
  }

  @Test
  void figures_that_are_others_for_it_name_the_merge() {
    other.opens(AgeBand.ADULT).asks();
    kept.days(3).opens(AgeBand.ADULT).asks();
    var before = files.now();
    merge(kept, other);

    var changes = Restated.of(files, asked(), before, files.now()).rows().getFirst().changes();

    assertThat(changes)
        .extracting(Restated.Change::indicator)
        .containsExactly(PEOPLE, REQUESTS_FROM_PEOPLE_KNOWN);
    assertThat(changes)
        .allSatisfy(
            it -> assertThat(it.events()).containsExactlyInAnyOrder(kept.last(), other.last()));
  }

  private void merge(File goesOn, File ends) {
    ends.tells(story -> story.then(new PersonMergedInto(ends.person, goesOn.person)));
    goesOn.tells(story -> story.then(new PersonsMerged(goesOn.person, ends.person)));
  }

  private String bytes(Cut cut) {
    return new EventCodec().mapper().writeValueAsString(Report.of(files, asked(), cut));
  }

  private long count(Indicator indicator, Cut cut) {
    return figure(indicator, cut).count();
  }

  private Figure figure(Indicator indicator, Cut cut) {
    return Report.of(files, asked(), cut).rows().getFirst().figures().stream()
        .filter(it -> it.indicator() == indicator)
        .findFirst()
        .orElseThrow();
  }

  private static Asked asked(Dimension... by) {
    return new Asked(ORGANISATION, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), List.of(by));
  }

  /** A file as it is told; what is told arrives at once. */
  private final class File {
    private final PersonId person;
    private final Story story;

    File(long number) {
      person = new PersonId(new UUID(7, number));
      story = Story.of(person, START);
    }

    File opens(AgeBand band) {
      return tells(
          it ->
              it.then(
                  new PersonRegistered(
                      person,
                      ORGANISATION,
                      ANTENNA,
                      Samples.sealed(DataClass.IDENTITY),
                      Samples.sealed(DataClass.IDENTITY),
                      null,
                      null,
                      List.of(),
                      false,
                      band,
                      Set.of(),
                      false)));
    }

    File asks() {
      return tells(it -> it.then(Events.helpRequested(person)));
    }

    File days(long days) {
      story.days(days);
      return this;
    }

    File tells(Consumer<Story> what) {
      var before = story.events().size();
      what.accept(story);
      files.arrived(story.events().subList(before, story.events().size()));
      return this;
    }

    UUID last() {
      return story.last();
    }
  }
}
