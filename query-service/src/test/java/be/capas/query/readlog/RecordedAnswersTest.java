package be.capas.query.readlog;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.reading.ReadChannel;
import be.capas.contract.reading.ReadRecord;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.query.opening.Channel;
import be.capas.query.opening.Openings;
import be.capas.query.opening.Openings.Shown;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedAnswersTest {
  private static final Caller READER =
      new Caller(PSYCHOLOGIST, ORGANISATION, Set.of(Role.PSYCHOLOGIST), Set.of(ANTENNA), null);

  private static final SortedMap<UUID, Long> VERSION = new TreeMap<>(Map.of(CRISIS.value(), 1L));

  private final List<ReadRecord> log = new ArrayList<>();
  private boolean away;
  private final RecordedAnswers answers =
      new RecordedAnswers(this::record, InstantSource.fixed(NOON.plusNanos(1)));
  private final Openings openings =
      new Openings(READER, Channel.STREAM, "/api/board/stream", "duty");

  @Test
  void an_answer_is_recorded_for_every_file_in_it() {
    shows(openings, PERSON.value(), CRISIS.value());
    shows(openings, HANDOFF.value(), HANDOFF.value());

    answers.leaving(openings);

    assertThat(log).extracting(ReadRecord::person).containsExactly(PERSON.value(), HANDOFF.value());
    assertThat(log.getFirst())
        .satisfies(
            it -> {
              assertThat(it.at()).isEqualTo(NOON);
              assertThat(it.reader()).isEqualTo(PSYCHOLOGIST);
              assertThat(it.roles()).containsExactly("PSYCHOLOGIST");
              assertThat(it.purpose()).isEqualTo("duty");
              assertThat(it.position()).isEqualTo(Map.of(CRISIS.value(), 1L));
              assertThat(it.classes()).isEmpty();
              assertThat(it.channel()).isEqualTo(ReadChannel.STREAM);
            });
  }

  @Test
  void a_stream_is_recorded_once_for_each_crisis() {
    for (var message = 0; message < 3; message++) {
      var next = openings.next();
      shows(next, PERSON.value(), CRISIS.value());
      answers.leaving(next);
    }
    var another = openings.next();
    shows(another, PERSON.value(), HANDOFF.value());
    answers.leaving(another);

    assertThat(log).hasSize(2);
  }

  @Test
  void a_stream_that_opens_more_is_news_again() {
    openings.heard(List.of(new Shown(PERSON.value(), Set.of(IDENTITY), VERSION)));
    var next = openings.next();
    next.show(PERSON.value(), Set.of(IDENTITY, CONFIDENCE), VERSION);

    assertThat(next.unheard()).isEmpty();
    next.opened(PERSON.value(), CONFIDENCE);
    assertThat(next.unheard()).hasSize(1);
  }

  @Test
  void what_could_not_be_recorded_is_tried_with_the_next_message() {
    away = true;
    var first = openings.next();
    shows(first, PERSON.value(), CRISIS.value());
    assertThatThrownBy(() -> answers.leaving(first)).isInstanceOf(IllegalStateException.class);
    away = false;

    var second = openings.next();
    shows(second, PERSON.value(), CRISIS.value());
    answers.leaving(second);

    assertThat(log).hasSize(1);
  }

  @Test
  void an_answer_about_the_past_is_recorded_in_the_version_of_then() {
    openings.show(PERSON.value(), Set.of(), new TreeMap<>(Map.of(CRISIS.value(), 5L)));
    openings.showAsOf(
        PERSON.value(), Map.of(PERSON.value(), new TreeMap<>(Map.of(CRISIS.value(), 2L))));

    answers.leaving(openings);

    assertThat(log.getFirst().position()).isEqualTo(Map.of(CRISIS.value(), 2L));
  }

  private static void shows(Openings openings, UUID person, UUID stream) {
    openings.show(person, Set.of(IDENTITY), new TreeMap<>(Map.of(stream, 1L)));
  }

  private void record(List<ReadRecord> reads) {
    if (away) {
      throw new IllegalStateException("away");
    }
    log.addAll(reads);
  }
}
