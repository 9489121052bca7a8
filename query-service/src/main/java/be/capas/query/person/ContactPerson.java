package be.capas.query.person;

import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.Recorded;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.person.Relation;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the person's entourage.
 *
 * @param contact how they are reached
 * @param since when the file came to name them
 * @param record the event that says so
 */
public record ContactPerson(
    ContactPersonId id,
    Relation relation,
    @As(SealedField.CONTACT_PERSON_NAME) Sealed name,
    @As(SealedField.CONTACT_PERSON_CONTACT) @Nullable Sealed contact,
    Instant since,
    UUID record) {

  static ContactPerson of(ContactPersonAdded event, Recorded<?> recorded) {
    return new ContactPerson(
        event.contactPerson(),
        event.relation(),
        event.name(),
        event.contact(),
        recorded.occurredAt(),
        recorded.id());
  }
}
