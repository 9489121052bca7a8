package be.capas.query.history;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONTACT_PERSON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.AntennaId;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.ErrorReason;
import be.capas.contract.person.FilePart;
import be.capas.contract.person.Relation;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.query.Story;
import be.capas.query.board.Response;
import be.capas.query.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant SUNDAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-02T17:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

  private final Story story =
      Story.of(PERSON, SUNDAY)
          .then(Samples.all().getFirst())
          .then(helpRequested())
          .then(heldBy(BY_WORKER));

  @Test
  void a_visit_of_monday_recorded_on_wednesday_is_part_of_monday_only_as_known_on_wednesday() {
    story.after(Duration.between(SUNDAY, WEDNESDAY)).recorded(visit(MET), MONDAY);

    var asKnownOnMonday = history(MONDAY, MONDAY);
    var asKnownOnWednesday = history(MONDAY, WEDNESDAY);

    assertThat(asKnownOnMonday.filRouge().lastContact()).isNull();
    assertThat(asKnownOnMonday.accompaniments().getFirst().visits()).isEmpty();
    assertThat(asKnownOnWednesday.filRouge().lastContact().at()).isEqualTo(MONDAY);
    assertThat(asKnownOnWednesday.accompaniments().getFirst().visits()).containsEntry(MET, 1);
    assertThat(history(SUNDAY, WEDNESDAY).filRouge().lastContact()).isNull();
  }

  @Test
  void on_tuesday_nobody_knew_of_the_visit_and_on_thursday_tuesday_had_it() {
    var tuesday = MONDAY.plus(Duration.ofDays(1));
    var thursday = WEDNESDAY.plus(Duration.ofDays(1));
    story.after(Duration.between(SUNDAY, WEDNESDAY)).recorded(visit(MET), MONDAY);

    assertThat(history(tuesday, tuesday).filRouge().lastContact()).isNull();
    assertThat(history(tuesday, tuesday).position()).containsEntry(ACCOMPANIMENT.value(), 1L);
    assertThat(history(tuesday, thursday).filRouge().lastContact().at()).isEqualTo(MONDAY);
    assertThat(history(tuesday, thursday).position()).containsEntry(ACCOMPANIMENT.value(), 2L);
  }

  @Test
  void a_visit_recorded_in_error_is_gone_for_whoever_knows_and_for_nobody_before() {
    var friday = WEDNESDAY.plus(Duration.ofDays(2));
    story.after(Duration.between(SUNDAY, WEDNESDAY)).recorded(visit(MET), MONDAY);
    var wrong = story.last();
    var thenKnown = history(MONDAY, WEDNESDAY);
    story.after(Duration.between(WEDNESDAY, friday));
    story.then(new RecordedInError(PERSON, wrong, ErrorReason.WRONG_PERSON));

    var nowKnown = history(MONDAY, friday);

    assertThat(history(MONDAY, WEDNESDAY)).isEqualTo(thenKnown);
    assertThat(thenKnown.filRouge().lastContact()).isNotNull();
    assertThat(nowKnown.filRouge().lastContact()).isNull();
    assertThat(nowKnown.accompaniments().getFirst().visits()).isEmpty();
    assertThat(nowKnown.position())
        .as("it was made from the record, and from what took it back")
        .containsEntry(ACCOMPANIMENT.value(), 2L)
        .containsEntry(PERSON.value(), 1L);
    assertThat(history(SUNDAY, friday).position())
        .as("of a day before the visit, nothing was taken back")
        .containsEntry(PERSON.value(), 0L);
  }

  @Test
  void of_a_visit_that_was_corrected_only_the_right_record_counts() {
    story.after(Duration.between(SUNDAY, WEDNESDAY)).recorded(visit(MET), MONDAY);
    var wrong = story.last();
    story.hours(1).recorded(visit(NOT_FOUND), MONDAY);
    var right = story.last();
    story.hours(1).then(new RecordCorrected(PERSON, wrong, right));

    assertThat(history(MONDAY, WEDNESDAY).accompaniments().getFirst().visits())
        .isEqualTo(Map.of(MET, 1));
    assertThat(history(MONDAY, story.now()).accompaniments().getFirst().visits())
        .isEqualTo(Map.of(NOT_FOUND, 1));
  }

  @Test
  void somebody_named_in_error_is_no_longer_of_the_entourage() {
    var sealed = Samples.sealed(DataClass.IDENTITY);
    story.days(1);
    story.then(new ContactPersonAdded(PERSON, CONTACT_PERSON, Relation.FRIEND, sealed, null));
    story.hours(1).then(new RecordedInError(PERSON, story.last(), ErrorReason.RECORDED_TWICE));

    assertThat(history(story.now(), story.now().minusSeconds(1)).file().contactPersons())
        .hasSize(1);
    assertThat(history(story.now(), story.now()).file().contactPersons()).isEmpty();
  }

  @Test
  void what_became_known_later_does_not_change_what_was_known() {
    var before = history(MONDAY, MONDAY);
    story.after(Duration.between(SUNDAY, WEDNESDAY)).recorded(visit(MET), MONDAY).then(closed());

    assertThat(history(MONDAY, MONDAY)).isEqualTo(before);
  }

  @Test
  void who_the_person_is_shows_as_it_was_known_then() {
    var right = new Sealed(DataClass.IDENTITY, PERSON + "/IDENTITY", "cmlnaHQ=");
    story.after(Duration.between(SUNDAY, WEDNESDAY));
    story.then(new IdentityCorrected(PERSON, right, right, null, null));

    var before = history(MONDAY, WEDNESDAY).file();
    var after = history(WEDNESDAY, WEDNESDAY).file();

    assertThat(before.givenName()).isEqualTo(Samples.sealed(DataClass.IDENTITY));
    assertThat(before.contact()).isNotNull();
    assertThat(after.givenName()).isEqualTo(right);
    assertThat(after.contact()).as("no longer said").isNull();
    assertThat(after.identityCorrectedAt()).isEqualTo(WEDNESDAY);
    assertThat(after.languages()).isEqualTo(before.languages());
    assertThat(history(WEDNESDAY, MONDAY).file()).isEqualTo(before);
  }

  @Test
  void who_looks_after_the_person_and_who_is_around_them_shows_as_it_was_known_then() {
    story.after(Duration.between(SUNDAY, WEDNESDAY));
    story.then(new PersonMovedToAntenna(PERSON, new AntennaId("sud")));
    var sealed = Samples.sealed(DataClass.IDENTITY);
    story.recorded(
        new ContactPersonAdded(PERSON, CONTACT_PERSON, Relation.NEIGHBOUR, sealed, null), MONDAY);

    var before = history(MONDAY, MONDAY);
    var after = history(WEDNESDAY, WEDNESDAY);

    assertThat(before.file().antenna()).isEqualTo(Samples.ANTENNA);
    assertThat(before.file().contactPersons()).isEmpty();
    assertThat(after.file().antenna()).isEqualTo(new AntennaId("sud"));
    assertThat(history(MONDAY, WEDNESDAY).file().contactPersons())
        .singleElement()
        .satisfies(it -> assertThat(it.relation()).isEqualTo(Relation.NEIGHBOUR))
        .satisfies(it -> assertThat(it.since()).isEqualTo(MONDAY));
    assertThat(after.file().alone().contactPersons()).isEmpty();
    assertThat(after.filRouge().holder()).isEqualTo(before.filRouge().holder());
    assertThat(after.accompaniments()).isEqualTo(before.accompaniments());
  }

  @Test
  void a_put_right_before_it_was_opened_is_no_file() {
    story.after(Duration.between(SUNDAY, WEDNESDAY));
    story.recorded(
        new IdentityCorrected(
            PERSON,
            Samples.sealed(DataClass.IDENTITY),
            Samples.sealed(DataClass.IDENTITY),
            null,
            null),
        SUNDAY.minusSeconds(1));

    assertThat(history(SUNDAY.minusSeconds(1), WEDNESDAY).file()).isNull();
  }

  @Test
  void an_erased_file_says_what_of_it_is_gone_and_everything_else_stays() {
    var before = history(SUNDAY, WEDNESDAY);
    story.after(Duration.between(SUNDAY, WEDNESDAY));
    story.then(erased(FilePart.SOCIAL, DataClass.CONFIDENCE));
    story.then(erased(FilePart.ALL, DataClass.IDENTITY, DataClass.SECRET));

    var after = history(WEDNESDAY, WEDNESDAY);

    assertThat(before.file().erased()).isEmpty();
    assertThat(after.file().erased()).containsExactly(DataClass.values());
    assertThat(after.file().languages()).isEqualTo(before.file().languages());
    assertThat(after.accompaniments()).isEqualTo(before.accompaniments());
  }

  private static PersonErased erased(FilePart part, DataClass... classes) {
    return new PersonErased(PERSON, part, ErasureCause.REQUESTED, Set.of(classes));
  }

  @Test
  void time_alone_frays_the_thread() {
    assertThat(history(SUNDAY.plus(Duration.ofDays(14)), WEDNESDAY).filRouge().status())
        .isEqualTo(Status.STEADY);
    assertThat(history(SUNDAY.plus(Duration.ofDays(15)), WEDNESDAY).filRouge().status())
        .isEqualTo(Status.FRAYING);
  }

  @Test
  void nothing_had_happened_before_the_first_event() {
    var before = history(SUNDAY.minusSeconds(1), WEDNESDAY);

    assertThat(before.file()).isNull();
    assertThat(before.accompaniments()).isEmpty();
    assertThat(before.position()).isEmpty();
  }

  @Test
  void crises_are_told_as_they_stood() {
    story.hours(1).then(raised(Urgency.P2, story.now())).hours(1).then(claimed());

    assertThat(history(story.now().minusSeconds(1), story.now()).crises())
        .singleElement()
        .satisfies(it -> assertThat(it.response().state()).isEqualTo(Response.State.RAISED));
    assertThat(history(story.now(), story.now()).crises())
        .singleElement()
        .satisfies(it -> assertThat(it.response().state()).isEqualTo(Response.State.CLAIMED));
  }

  @Test
  void it_tells_the_position_that_it_was_made_at() {
    story.days(1).then(visit(NOT_FOUND));

    assertThat(history(story.now(), story.now()).position())
        .containsEntry(PERSON.value(), 0L)
        .containsEntry(Samples.ACCOMPANIMENT.value(), 2L);
  }

  private History history(Instant asOf, Instant knownAt) {
    var journal = new Journal(Samples.ORGANISATION, story.events());
    return History.of(journal, Yardstick.OF_THE_HOUSE, asOf, knownAt);
  }
}
