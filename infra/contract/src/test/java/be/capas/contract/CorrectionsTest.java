package be.capas.contract;

import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.person.ErrorReason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Recorded<CapasEvent> FILE = Samples.recorded(Samples.all().getFirst(), 0);
  private static final Recorded<CapasEvent> VISIT = visit(3);
  private static final Recorded<CapasEvent> OTHER_VISIT = visit(4);

  @Test
  void what_nobody_took_back_stands() {
    var all = List.of(FILE, VISIT, OTHER_VISIT);

    assertThat(Corrections.standing(all)).isEqualTo(all);
    assertThat(Corrections.takenBack(all)).isEmpty();
  }

  @Test
  void what_was_recorded_in_error_stands_no_more_whatever_stream_it_is_in() {
    var error = said(new RecordedInError(PERSON, VISIT.id(), ErrorReason.DID_NOT_HAPPEN));

    assertThat(Corrections.standing(List.of(FILE, VISIT, error, OTHER_VISIT)))
        .containsExactly(FILE, error, OTHER_VISIT);
  }

  @Test
  void of_what_was_corrected_only_the_replacement_stands() {
    var correction = said(new RecordCorrected(PERSON, VISIT.id(), OTHER_VISIT.id()));

    assertThat(Corrections.standing(List.of(FILE, VISIT, OTHER_VISIT, correction)))
        .containsExactly(FILE, OTHER_VISIT, correction);
  }

  @Test
  void to_take_back_what_is_not_there_changes_nothing() {
    var error = said(new RecordedInError(PERSON, new UUID(0, 1), ErrorReason.OTHER));

    assertThat(Corrections.standing(List.of(FILE, error))).containsExactly(FILE, error);
  }

  private static Recorded<CapasEvent> said(CapasEvent event) {
    return Samples.recorded(event, 1);
  }

  private static Recorded<CapasEvent> visit(long sequence) {
    var visit =
        Samples.all().stream()
            .filter(AccompanimentEvent.OutreachVisitMade.class::isInstance)
            .findFirst()
            .orElseThrow();
    return Samples.recorded(visit, sequence);
  }
}
