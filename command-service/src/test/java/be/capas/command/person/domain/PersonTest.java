package be.capas.command.person.domain;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.CONTACT_PERSON;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.SIGNAL;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.person.domain.PersonCommand.AddContactPerson;
import be.capas.command.person.domain.PersonCommand.BreakGlass;
import be.capas.command.person.domain.PersonCommand.CorrectIdentity;
import be.capas.command.person.domain.PersonCommand.CorrectRecord;
import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.MergeInto;
import be.capas.command.person.domain.PersonCommand.MergePersons;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.command.person.domain.PersonCommand.RecordInError;
import be.capas.command.person.domain.PersonCommand.RegisterPerson;
import be.capas.command.person.domain.PersonCommand.TellThread;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.filrouge.Status;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.ErrorReason;
import be.capas.contract.person.FilePart;
import be.capas.contract.person.Relation;
import be.capas.contract.person.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {
  private static final Spec<PersonCommand, Person, PersonEvent> SPEC =
      new Spec<>(Person::decide, Person::evolve, Person.INITIAL, NOON);

  private static final PersonRegistered REGISTERED =
      new PersonRegistered(
          PERSON,
          ORGANISATION,
          ANTENNA,
          sealed(IDENTITY),
          sealed(IDENTITY),
          null,
          sealed(IDENTITY),
          List.of("fr", "ar"),
          true,
          AgeBand.SENIOR,
          Set.of(Situation.PENSIONER),
          true);

  private static final IdentityCorrected CORRECTED =
      new IdentityCorrected(PERSON, sealed(IDENTITY), sealed(IDENTITY), null, null);

  @Test
  void a_registered_person_has_a_file() {
    SPEC.given().when(register(Acting.WORKER)).then(REGISTERED);
  }

  @Test
  void a_file_is_opened_once() {
    SPEC.given(REGISTERED).when(register(Acting.WORKER)).thenRejected(Reason.ID_ALREADY_USED);
  }

  @Test
  void who_breaks_the_glass_has_it_open_for_four_hours() {
    SPEC.given(REGISTERED)
        .when(breakGlass(Acting.PSYCHOLOGIST))
        .then(
            new GlassBroken(
                PERSON, PSYCHOLOGIST, sealed(CONFIDENCE), NOON.plus(Duration.ofHours(4))));
  }

  @Test
  void breaking_it_again_gives_four_hours_from_then_and_a_reason_of_its_own() {
    var broken = new GlassBroken(PERSON, PSYCHOLOGIST, sealed(CONFIDENCE), NOON);

    SPEC.given(REGISTERED, broken)
        .at(NOON.plus(Duration.ofHours(3)))
        .when(breakGlass(Acting.PSYCHOLOGIST))
        .then(
            new GlassBroken(
                PERSON, PSYCHOLOGIST, sealed(CONFIDENCE), NOON.plus(Duration.ofHours(7))));
  }

  @Test
  void there_is_no_glass_where_there_is_no_file() {
    SPEC.given().when(breakGlass(Acting.PSYCHOLOGIST)).thenRejected(Reason.UNKNOWN_PERSON);
  }

  @Test
  void who_the_person_is_can_be_put_right_as_often_as_needed() {
    SPEC.given(REGISTERED).when(correct(Acting.WORKER)).then(CORRECTED);
    SPEC.given(REGISTERED, CORRECTED).when(correct(Acting.WORKER)).then(CORRECTED);
  }

  @Test
  void a_file_that_is_not_there_cannot_be_put_right() {
    SPEC.given().when(correct(Acting.WORKER)).thenRejected(Reason.UNKNOWN_PERSON);
  }

  @Test
  void how_the_thread_is_is_told_once_for_each_change() {
    var fraying = new ThreadFraying(PERSON, null, List.of(SIGNAL));
    var broken = new ThreadBroken(PERSON, null, List.of(SIGNAL));
    var steadied = new ThreadSteadied(PERSON, null);

    SPEC.given(REGISTERED).when(tell(Status.STEADY, Acting.WORKER)).thenNothing();
    SPEC.given(REGISTERED).when(tell(Status.FRAYING, Acting.WORKER)).then(fraying);
    SPEC.given(REGISTERED, fraying).when(tell(Status.FRAYING, Acting.WORKER)).thenNothing();
    SPEC.given(REGISTERED, fraying, CORRECTED)
        .when(tell(Status.BROKEN, Acting.WORKER))
        .then(broken);
    SPEC.given(REGISTERED, fraying, broken).when(tell(Status.STEADY, Acting.WORKER)).then(steadied);
    SPEC.given(REGISTERED, broken, steadied).when(tell(Status.STEADY, Acting.WORKER)).thenNothing();
  }

  @Test
  void of_an_erased_file_nothing_is_told() {
    var erased = new PersonErased(PERSON, FilePart.ALL, ErasureCause.REQUESTED, Set.of(IDENTITY));

    SPEC.given(REGISTERED, erased).when(tell(Status.BROKEN, Acting.WORKER)).thenNothing();
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            PersonCommand.class,
            act ->
                List.of(
                    register(act),
                    breakGlass(act),
                    correct(act),
                    new RecordInError(PERSON, null, ErrorReason.OTHER, act),
                    new CorrectRecord(PERSON, null, null, act),
                    new MoveToAntenna(PERSON, ANTENNA, act),
                    new AddContactPerson(
                        PERSON, CONTACT_PERSON, Relation.FRIEND, sealed(IDENTITY), null, act),
                    new GiveConsent(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN, act),
                    new WithdrawConsent(PERSON, CONSENT, act),
                    new MergePersons(PERSON, new PersonId(new UUID(1, 1)), act),
                    new MergeInto(PERSON, new PersonId(new UUID(1, 1)), OpenWork.NONE, null, act),
                    tell(Status.FRAYING, act),
                    Rights.erase(FilePart.ALL, Rights.QUIET, act)),
            SPEC.given(REGISTERED),
            Reason.UNKNOWN_PERSON)
        .isChecked();
  }

  @Test
  void a_file_says_whose_it_is() {
    var state = SPEC.given(REGISTERED).state();

    assertThat(state.organisation()).isEqualTo(ORGANISATION);
    assertThat(state.person()).isEqualTo(PERSON);
    assertThat(register(Acting.WORKER).target()).isEqualTo(PERSON);
  }

  private static TellThread tell(Status status, Act act) {
    return new TellThread(PERSON, status, null, List.of(SIGNAL), act);
  }

  private static BreakGlass breakGlass(Act act) {
    return new BreakGlass(PERSON, sealed(CONFIDENCE), act);
  }

  private static CorrectIdentity correct(Act act) {
    return new CorrectIdentity(PERSON, sealed(IDENTITY), sealed(IDENTITY), null, null, act);
  }

  private static RegisterPerson register(Act act) {
    return new RegisterPerson(
        PERSON,
        ANTENNA,
        sealed(IDENTITY),
        sealed(IDENTITY),
        null,
        sealed(IDENTITY),
        List.of("fr", "ar"),
        true,
        AgeBand.SENIOR,
        Set.of(Situation.PENSIONER),
        true,
        act);
  }
}
