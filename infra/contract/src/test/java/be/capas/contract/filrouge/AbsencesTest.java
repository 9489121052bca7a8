package be.capas.contract.filrouge;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.Samples;
import be.capas.contract.filrouge.Absences.Away;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.OnCallBook;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is away must be the same here and in the on-call book: both fold the same events. */
class AbsencesTest {
  @Test
  void an_absence_is_known_with_the_event_that_said_so() {
    assertThat(of(away(WORKER, 1, 5)).all())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.who()).isEqualTo(WORKER);
              assertThat(it.event()).isEqualTo(Samples.recorded(away(WORKER, 1, 5), 0).id());
            });
  }

  @Test
  void whoever_is_back_early_is_away_no_longer() {
    agrees(away(WORKER, 1, 9), back(WORKER, 3));
    assertThat(of(away(WORKER, 1, 9), back(WORKER, 3)).all())
        .extracting(Away::to)
        .containsExactly(day(3));
  }

  @Test
  void whoever_is_back_before_it_began_was_never_away() {
    agrees(away(WORKER, 4, 9), back(WORKER, 2));
    assertThat(of(away(WORKER, 4, 9), back(WORKER, 2)).all()).isEmpty();
  }

  @Test
  void later_absences_and_those_of_others_stay() {
    agrees(away(WORKER, 1, 3), away(WORKER, 5, 8), away(PSYCHOLOGIST, 1, 8), back(WORKER, 2));
  }

  @Test
  void only_long_ones_matter() {
    var absences = of(away(WORKER, 1, 3), away(WORKER, 5, 12));

    assertThat(absences.of(WORKER, Duration.ofDays(7))).hasSize(1);
    assertThat(absences.of(PSYCHOLOGIST, Duration.ofDays(1))).isEmpty();
  }

  private static void agrees(OnCallEvent... said) {
    var book = OnCallBook.EMPTY;
    for (var event : said) {
      book = book.fold(event);
    }
    assertThat(of(said).all())
        .extracting(it -> new Absence(it.who(), it.from(), it.to()))
        .containsExactlyInAnyOrderElementsOf(book.absences());
  }

  private static Absences of(OnCallEvent... said) {
    return Absences.of(
        IntStream.range(0, said.length).mapToObj(it -> Samples.recorded(said[it], it)).toList());
  }

  private static OnCallEvent away(ActorId who, int from, int to) {
    return new AbsenceDeclared(ORGANISATION, new Absence(who, day(from), day(to)));
  }

  private static OnCallEvent back(ActorId who, int at) {
    return new AbsenceEnded(ORGANISATION, who, day(at));
  }

  private static Instant day(int number) {
    return NOON.plus(Duration.ofDays(number));
  }
}
