package be.capas.command.person.domain;

import static be.capas.command.person.domain.Rights.OLD;
import static be.capas.command.person.domain.Rights.QUIET;
import static be.capas.command.person.domain.Rights.RECENT;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.person.FilePart.ALL;
import static be.capas.contract.person.FilePart.CARE;
import static be.capas.contract.person.FilePart.SOCIAL;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.person.domain.PersonCommand.CorrectIdentity;
import be.capas.command.person.domain.PersonCommand.ErasePerson;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Samples;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErasingTest {
  private static final PersonRegistered REGISTERED = (PersonRegistered) Samples.all().getFirst();
  private static final Spec<PersonCommand, Person, PersonEvent> FILE =
      new Spec<PersonCommand, Person, PersonEvent>(
              Person::decide, Person::evolve, Person.INITIAL, NOON)
          .given(REGISTERED);

  @Nested
  class The_social_part {
    @Test
    void goes_at_once_and_the_identity_stays_for_the_care_part() {
      FILE.when(erase(SOCIAL, RECENT)).then(erased(SOCIAL, CONFIDENCE));
    }

    @Test
    void takes_the_identity_along_where_nothing_secret_was_said() {
      FILE.when(erase(SOCIAL, QUIET)).then(erased(SOCIAL, IDENTITY, CONFIDENCE, SECRET));
    }

    @Test
    void is_erased_once() {
      FILE.given(erased(SOCIAL, CONFIDENCE)).when(erase(SOCIAL, RECENT)).thenNothing();
    }
  }

  @Nested
  class The_care_part {
    @Test
    void is_kept_thirty_years_from_the_last_contact_and_the_refusal_says_so() {
      FILE.when(erase(CARE, RECENT))
          .thenRejected(
              Reason.RETENTION_DUTY,
              Map.of("kept", "CARE", "ground", "law-of-2019-04-22-art-35", "until", "2056-03-03"));
    }

    @Test
    void goes_once_the_duty_is_over_and_the_identity_stays_for_the_social_part() {
      FILE.when(erase(CARE, OLD)).then(erased(CARE, SECRET));
    }

    @Test
    void takes_the_identity_along_when_it_is_the_last() {
      FILE.given(erased(SOCIAL, CONFIDENCE))
          .when(erase(CARE, OLD))
          .then(erased(CARE, IDENTITY, SECRET));
    }

    @Test
    void cannot_be_erased_where_there_is_none() {
      FILE.when(erase(CARE, QUIET)).thenRejected(Reason.NOTHING_TO_ERASE);
    }

    @Test
    void is_erased_once() {
      FILE.given(erased(CARE, SECRET)).when(erase(CARE, QUIET)).thenNothing();
    }
  }

  @Nested
  class All_of_it {
    @Test
    void goes_only_if_every_part_may() {
      FILE.when(erase(ALL, OLD)).then(erased(ALL, IDENTITY, CONFIDENCE, SECRET));
      FILE.when(erase(ALL, RECENT)).thenRejected(Reason.RETENTION_DUTY);
    }

    @Test
    void is_what_is_left() {
      FILE.given(erased(SOCIAL, CONFIDENCE))
          .when(erase(ALL, OLD))
          .then(erased(ALL, IDENTITY, SECRET));
    }

    @Test
    void is_not_there_to_erase_without_a_file() {
      new Spec<PersonCommand, Person, PersonEvent>(
              Person::decide, Person::evolve, Person.INITIAL, NOON)
          .when(erase(ALL, OLD))
          .thenRejected(Reason.UNKNOWN_PERSON);
    }
  }

  @Test
  void nothing_is_erased_while_somebody_works_with_it() {
    FILE.when(erase(SOCIAL, new FileStanding(NOON, true, false, true, QUIET.held())))
        .thenRejected(Reason.FILE_IN_USE, Map.of("open", "accompaniment, handoff"));
    FILE.when(erase(SOCIAL, new FileStanding(NOON, false, true, false, QUIET.held())))
        .thenRejected(Reason.FILE_IN_USE, Map.of("open", "crisis"));
  }

  @Test
  void nobody_says_who_it_is_once_the_identity_is_gone() {
    FILE.given(erased(ALL, IDENTITY, CONFIDENCE, SECRET))
        .when(correct())
        .thenRejected(Reason.PERSON_ERASED);
  }

  @Test
  void while_it_is_there_it_can_be_put_right() {
    FILE.given(erased(SOCIAL, CONFIDENCE))
        .when(correct())
        .then(
            new PersonEvent.IdentityCorrected(
                PERSON, Samples.sealed(IDENTITY), Samples.sealed(IDENTITY), null, null));
  }

  private static CorrectIdentity correct() {
    return new CorrectIdentity(
        PERSON, Samples.sealed(IDENTITY), Samples.sealed(IDENTITY), null, null, Acting.WORKER);
  }

  private static ErasePerson erase(FilePart part, FileStanding standing) {
    return Rights.erase(part, standing, Acting.WORKER);
  }

  private static PersonErased erased(FilePart part, DataClass... classes) {
    return new PersonErased(PERSON, part, ErasureCause.REQUESTED, Set.of(classes));
  }
}
