package be.capas.command.person.domain;

import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.person.domain.PersonCommand.CorrectRecord;
import be.capas.command.person.domain.PersonCommand.RecordInError;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.person.ErrorReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectingTest {
  private static final PersonEvent REGISTERED = sample(PersonRegistered.class);
  private static final Recorded<CapasEvent> VISIT = recorded(OutreachVisitMade.class, 2);
  private static final Recorded<CapasEvent> SAME_VISIT = recorded(OutreachVisitMade.class, 3);
  private static final Recorded<CapasEvent> LINK = recorded(LinkRestored.class, 4);
  private static final RecordedInError IN_ERROR =
      new RecordedInError(PERSON, VISIT.id(), ErrorReason.WRONG_PERSON);
  private static final RecordCorrected CORRECTED =
      new RecordCorrected(PERSON, VISIT.id(), SAME_VISIT.id());

  private static final Spec<PersonCommand, Person, PersonEvent> SPEC =
      new Spec<>(Person::decide, Person::evolve, Person.INITIAL, NOON);

  @Test
  void what_may_be_taken_back_is_written_down_and_nothing_else_may() {
    assertThat(Samples.all())
        .filteredOn(FreeStanding::is)
        .extracting(WireNames::of)
        .containsExactlyInAnyOrder(
            "contact-person-added.v1",
            "help-request-repeated.v1",
            "outreach-visit-planned.v1",
            "outreach-visit-made.v1",
            "interview-held.v1",
            "interview-missed.v1",
            "interview-cancelled.v1",
            "service-accompanied.v1",
            "link-restored.v1",
            "contact-lost.v1");
  }

  @Test
  void a_visit_that_was_not_made_is_taken_back() {
    SPEC.given(REGISTERED).when(inError(VISIT)).then(IN_ERROR);
  }

  @Test
  void taken_back_twice_is_taken_back_once() {
    SPEC.given(REGISTERED, IN_ERROR).when(inError(VISIT)).thenNothing();
    SPEC.given(REGISTERED, IN_ERROR).when(correct(VISIT, SAME_VISIT)).thenNothing();
    SPEC.given(REGISTERED, CORRECTED).when(inError(VISIT)).thenNothing();
  }

  @Test
  void who_held_the_thread_is_not_rewritten() {
    var held = recorded(HolderAssigned.class, 1);

    SPEC.given(REGISTERED).when(inError(held)).thenRejected(Reason.OTHERS_DEPEND_ON_IT);
    SPEC.given(REGISTERED).when(correct(held, held)).thenRejected(Reason.OTHERS_DEPEND_ON_IT);
  }

  @Test
  void what_is_not_in_the_file_cannot_be_taken_back() {
    SPEC.given(REGISTERED).when(inError(null)).thenRejected(Reason.UNKNOWN_RECORD);
    SPEC.given(REGISTERED).when(correct(null, VISIT)).thenRejected(Reason.UNKNOWN_RECORD);
  }

  @Test
  void another_record_of_the_visit_says_how_it_was() {
    SPEC.given(REGISTERED).when(correct(VISIT, SAME_VISIT)).then(CORRECTED);
  }

  @Test
  void nothing_else_can_stand_in_its_place() {
    var elsewhere = elsewhere();

    for (var unfit : new @Nullable Recorded<?>[] {null, VISIT, LINK, elsewhere}) {
      SPEC.given(REGISTERED).when(correct(VISIT, unfit)).thenRejected(Reason.REPLACEMENT_UNFIT);
    }
  }

  @Test
  void nor_can_what_was_taken_back_itself() {
    SPEC.given(REGISTERED, CORRECTED)
        .when(correct(SAME_VISIT, VISIT))
        .thenRejected(Reason.REPLACEMENT_UNFIT);
  }

  @Test
  void what_is_right_may_turn_out_wrong_in_its_turn() {
    SPEC.given(REGISTERED, CORRECTED)
        .when(inError(SAME_VISIT))
        .then(new RecordedInError(PERSON, SAME_VISIT.id(), ErrorReason.WRONG_PERSON));
  }

  @Test
  void there_is_nothing_to_correct_without_a_file_nor_in_one_that_was_erased() {
    SPEC.given().when(inError(VISIT)).thenRejected(Reason.UNKNOWN_PERSON);
    SPEC.given(REGISTERED, sample(PersonErased.class))
        .when(inError(VISIT))
        .thenRejected(Reason.PERSON_ERASED);
  }

  private static RecordInError inError(@Nullable Recorded<CapasEvent> record) {
    return new RecordInError(PERSON, record, ErrorReason.WRONG_PERSON, WORKER);
  }

  @SuppressWarnings("unchecked")
  private static CorrectRecord correct(
      @Nullable Recorded<CapasEvent> record, @Nullable Recorded<?> replacement) {
    return new CorrectRecord(PERSON, record, (Recorded<CapasEvent>) replacement, WORKER);
  }

  private static Recorded<CapasEvent> elsewhere() {
    var visit = (OutreachVisitMade) VISIT.event();
    return Samples.recorded(
        new OutreachVisitMade(
            new AccompanimentId(UUID.randomUUID()),
            visit.place(),
            visit.outcome(),
            visit.companions(),
            visit.interpreter(),
            visit.narrative()),
        2);
  }

  private static Recorded<CapasEvent> recorded(Class<? extends CapasEvent> type, long sequence) {
    return Samples.recorded(sample(type), sequence);
  }

  private static <T extends CapasEvent> T sample(Class<T> type) {
    return Samples.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
