package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.BOTH_ACCOMPANIED;
import static be.capas.command.rule.Reason.FILE_IN_USE;
import static be.capas.command.rule.Reason.PERSON_ERASED;
import static be.capas.command.rule.Reason.PERSON_MERGED;
import static be.capas.command.rule.Reason.SAME_PERSON;
import static be.capas.command.rule.Reason.UNKNOWN_PERSON;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;

import be.capas.command.person.domain.PersonCommand.BreakGlass;
import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.MergeInto;
import be.capas.command.person.domain.PersonCommand.MergePersons;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.command.person.domain.PersonCommand.TellThread;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Spec;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.Samples;
import be.capas.contract.filrouge.Status;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ConsentForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final PersonId OTHER = new PersonId(new UUID(7, 1));
  private static final PersonId THIRD = new PersonId(new UUID(7, 2));
  private static final AccompanimentId THEIRS = new AccompanimentId(new UUID(7, 3));
  private static final Act COORDINATOR = Acting.WORKER;
  private static final PersonEvent REGISTERED = sample(PersonRegistered.class);
  private static final PersonEvent ERASED = sample(PersonErased.class);
  private static final PersonMergedInto ENDED = new PersonMergedInto(PERSON, OTHER);

  private static final Spec<PersonCommand, Person, PersonEvent> SPEC =
      new Spec<>(Person::decide, Person::evolve, Person.INITIAL, NOON);

  @Nested
  class The_file_that_goes_on {
    @Test
    void says_which_file_was_merged_into_it() {
      SPEC.given(REGISTERED).when(merge(OTHER)).then(new PersonsMerged(PERSON, OTHER));
    }

    @Test
    void says_it_once() {
      SPEC.given(REGISTERED, new PersonsMerged(PERSON, OTHER)).when(merge(OTHER)).thenNothing();
    }

    @Test
    void may_take_in_one_more() {
      SPEC.given(REGISTERED, new PersonsMerged(PERSON, OTHER))
          .when(merge(THIRD))
          .then(new PersonsMerged(PERSON, THIRD));
    }

    @Test
    void is_there_and_whole_and_has_not_ended_itself() {
      SPEC.given().when(merge(OTHER)).thenRejected(UNKNOWN_PERSON);
      SPEC.given(REGISTERED, ERASED).when(merge(OTHER)).thenRejected(PERSON_ERASED);
      SPEC.given(REGISTERED, ENDED).when(merge(THIRD)).thenRejected(PERSON_MERGED);
    }
  }

  @Nested
  class The_file_that_ends {
    @Test
    void says_where_the_person_is_found_from_now_on() {
      SPEC.given(REGISTERED).when(end(OTHER, OpenWork.NONE, null)).then(ENDED);
      SPEC.given(REGISTERED).when(end(OTHER, OpenWork.NONE, THEIRS)).then(ENDED);
    }

    @Test
    void is_another_one() {
      SPEC.given(REGISTERED).when(end(PERSON, OpenWork.NONE, null)).thenRejected(SAME_PERSON);
    }

    @Test
    void has_nothing_in_it_that_somebody_still_works_on() {
      for (var open :
          List.of(
              new OpenWork(ACCOMPANIMENT, null, false),
              new OpenWork(null, CRISIS, false),
              new OpenWork(null, null, true))) {
        SPEC.given(REGISTERED).when(end(OTHER, open, null)).thenRejected(FILE_IN_USE);
      }
    }

    @Test
    void of_two_accompaniments_one_is_ended_first() {
      SPEC.given(REGISTERED)
          .when(end(OTHER, new OpenWork(ACCOMPANIMENT, null, false), THEIRS))
          .thenRejected(BOTH_ACCOMPANIED);
    }

    @Test
    void ends_once_and_in_one_other() {
      SPEC.given(REGISTERED, ENDED).when(end(OTHER, OpenWork.NONE, null)).thenNothing();
      SPEC.given(REGISTERED, ENDED)
          .when(end(THIRD, OpenWork.NONE, null))
          .thenRejected(PERSON_MERGED);
    }

    @Test
    void is_there_and_whole() {
      SPEC.given().when(end(OTHER, OpenWork.NONE, null)).thenRejected(UNKNOWN_PERSON);
      SPEC.given(REGISTERED, ERASED)
          .when(end(OTHER, OpenWork.NONE, null))
          .thenRejected(PERSON_ERASED);
    }
  }

  @Nested
  class Of_a_file_that_has_ended {
    @Test
    void nothing_new_is_written_in_it() {
      SPEC.given(REGISTERED, ENDED)
          .when(new MoveToAntenna(PERSON, new AntennaId("sud"), COORDINATOR))
          .thenRejected(PERSON_MERGED);
      SPEC.given(REGISTERED, ENDED)
          .when(new GiveConsent(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN, COORDINATOR))
          .thenRejected(PERSON_MERGED);
    }

    @Test
    void what_was_agreed_to_in_it_is_withdrawn_as_easily_as_ever() {
      SPEC.given(
              REGISTERED,
              new ConsentGiven(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN),
              ENDED)
          .when(new WithdrawConsent(PERSON, CONSENT, COORDINATOR))
          .then(new ConsentWithdrawn(PERSON, CONSENT));
    }

    @Test
    void what_is_secret_in_it_is_still_opened_to_who_says_why() {
      var reason = sealed(CONFIDENCE);
      SPEC.given(REGISTERED, ENDED)
          .when(new BreakGlass(PERSON, reason, COORDINATOR))
          .then(new GlassBroken(PERSON, COORDINATOR.by(), reason, NOON.plus(Person.GLASS_OPEN)));
    }

    @Test
    void nobody_is_told_how_its_thread_is() {
      SPEC.given(REGISTERED, ENDED)
          .when(new TellThread(PERSON, Status.BROKEN, null, List.of(), COORDINATOR))
          .thenNothing();
    }
  }

  private static PersonCommand merge(PersonId other) {
    return new MergePersons(PERSON, other, COORDINATOR);
  }

  private static PersonCommand end(
      PersonId into, OpenWork open, @Nullable AccompanimentId accompaniedThere) {
    return new MergeInto(PERSON, into, open, accompaniedThere, COORDINATOR);
  }

  private static PersonEvent sample(Class<? extends PersonEvent> type) {
    return Samples.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
