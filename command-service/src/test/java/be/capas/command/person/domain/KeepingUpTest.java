package be.capas.command.person.domain;

import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.CONTACT_PERSON;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.IDENTITY;

import be.capas.command.person.domain.PersonCommand.AddContactPerson;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Samples;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.person.Relation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingUpTest {
  private static final AntennaId SUD = new AntennaId("sud");
  private static final PersonEvent REGISTERED = sample(PersonRegistered.class);
  private static final PersonEvent ERASED = sample(PersonErased.class);
  private static final PersonMovedToAntenna MOVED = new PersonMovedToAntenna(PERSON, SUD);
  private static final ContactPersonAdded NEIGHBOUR =
      new ContactPersonAdded(
          PERSON, CONTACT_PERSON, Relation.NEIGHBOUR, sealed(IDENTITY), sealed(IDENTITY));

  private static final Spec<PersonCommand, Person, PersonEvent> SPEC =
      new Spec<>(Person::decide, Person::evolve, Person.INITIAL, NOON);

  @Test
  void whoever_moves_house_is_looked_after_by_the_antenna_there() {
    SPEC.given(REGISTERED).when(moveTo(SUD)).then(MOVED);
  }

  @Test
  void to_where_somebody_is_already_is_no_move() {
    SPEC.given(REGISTERED).when(moveTo(ANTENNA)).thenNothing();
    SPEC.given(REGISTERED, MOVED).when(moveTo(SUD)).thenNothing();
  }

  @Test
  void and_back_again() {
    SPEC.given(REGISTERED, MOVED)
        .when(moveTo(ANTENNA))
        .then(new PersonMovedToAntenna(PERSON, ANTENNA));
  }

  @Test
  void somebody_close_is_written_down_with_how_they_are_reached() {
    SPEC.given(REGISTERED).when(add(CONTACT_PERSON)).then(NEIGHBOUR);
  }

  @Test
  void an_id_names_one_of_the_entourage() {
    SPEC.given(REGISTERED, NEIGHBOUR)
        .when(add(CONTACT_PERSON))
        .thenRejected(Reason.ID_ALREADY_USED);

    var another = new ContactPersonId(UUID.randomUUID());
    SPEC.given(REGISTERED, NEIGHBOUR)
        .when(add(another))
        .then(
            new ContactPersonAdded(
                PERSON, another, Relation.NEIGHBOUR, sealed(IDENTITY), sealed(IDENTITY)));
  }

  @Test
  void there_is_nobody_to_keep_up_with_without_a_file() {
    SPEC.given().when(moveTo(SUD)).thenRejected(Reason.UNKNOWN_PERSON);
    SPEC.given().when(add(CONTACT_PERSON)).thenRejected(Reason.UNKNOWN_PERSON);
  }

  @Test
  void nothing_is_added_to_a_file_that_was_erased() {
    SPEC.given(REGISTERED, ERASED).when(moveTo(SUD)).thenRejected(Reason.PERSON_ERASED);
    SPEC.given(REGISTERED, ERASED).when(add(CONTACT_PERSON)).thenRejected(Reason.PERSON_ERASED);
  }

  private static MoveToAntenna moveTo(AntennaId antenna) {
    return new MoveToAntenna(PERSON, antenna, WORKER);
  }

  private static AddContactPerson add(ContactPersonId id) {
    return new AddContactPerson(
        PERSON, id, Relation.NEIGHBOUR, sealed(IDENTITY), sealed(IDENTITY), WORKER);
  }

  private static PersonEvent sample(Class<? extends PersonEvent> type) {
    return Samples.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
