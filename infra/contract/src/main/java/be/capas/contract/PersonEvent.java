package be.capas.contract;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.ErrorReason;
import be.capas.contract.person.FilePart;
import be.capas.contract.person.Relation;
import be.capas.contract.person.Situation;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can have happened to a person's file. */
public sealed interface PersonEvent extends CapasEvent {
  PersonId person();

  @Override
  default PersonId stream() {
    return person();
  }

  /**
   * An antenna opened a file.
   *
   * @param languages ISO 639-1 codes, the preferred one first
   * @param alreadyKnown whether the welfare centre knew the person before
   */
  record PersonRegistered(
      PersonId person,
      OrganisationId organisation,
      AntennaId antenna,
      @As(SealedField.GIVEN_NAME) Sealed givenName,
      @As(SealedField.FAMILY_NAME) Sealed familyName,
      @As(SealedField.BIRTH_DATE) @Nullable Sealed birthDate,
      @As(SealedField.CONTACT) @Nullable Sealed contact,
      List<String> languages,
      boolean interpreterNeeded,
      @Nullable AgeBand ageBand,
      Set<Situation> situations,
      boolean alreadyKnown)
      implements PersonEvent {
    public PersonRegistered {
      languages = List.copyOf(languages);
      situations = Ordered.copy(situations);
    }
  }

  /**
   * A psychologist who has no part in it opened what is secret about the person, for a while.
   *
   * @param until when it shuts again
   */
  record GlassBroken(
      PersonId person,
      ActorId psychologist,
      @As(SealedField.BREAK_GLASS_REASON) Sealed reason,
      Instant until)
      implements PersonEvent {}

  /**
   * What the file says of who the person is was put right. This holds from now on, whole: what is
   * absent is not known. What it said before stays in the events before.
   */
  record IdentityCorrected(
      PersonId person,
      @As(SealedField.GIVEN_NAME) Sealed givenName,
      @As(SealedField.FAMILY_NAME) Sealed familyName,
      @As(SealedField.BIRTH_DATE) @Nullable Sealed birthDate,
      @As(SealedField.CONTACT) @Nullable Sealed contact)
      implements PersonEvent {}

  /**
   * Another antenna looks after the person from now on: who may read the file and act for the
   * person follows. What was said last counts, whenever it is said to have happened.
   *
   * @param antenna the one from now on
   */
  record PersonMovedToAntenna(PersonId person, AntennaId antenna) implements PersonEvent {}

  /**
   * Somebody of the entourage became known. What is said of them is the person's own secret: it is
   * sealed with the person's key and erased with it.
   *
   * @param contact how they are reached
   */
  record ContactPersonAdded(
      PersonId person,
      ContactPersonId contactPerson,
      Relation relation,
      @As(SealedField.CONTACT_PERSON_NAME) Sealed name,
      @As(SealedField.CONTACT_PERSON_CONTACT) @Nullable Sealed contact)
      implements PersonEvent {}

  /**
   * Something in the file never was so. The record stays and counts no more, for whoever asks what
   * was known from now on.
   *
   * @param record the event that is wrong, of whichever stream of the file
   */
  record RecordedInError(PersonId person, UUID record, ErrorReason reason) implements PersonEvent {}

  /**
   * Something in the file was so in another way: another record says how. Of the two only that one
   * counts from now on.
   *
   * @param record the event that is wrong, of whichever stream of the file
   * @param replacement the event that is right: of the same kind and stream
   */
  record RecordCorrected(PersonId person, UUID record, UUID replacement) implements PersonEvent {}

  /**
   * Another file turned out to be about this person: what it says belongs to this one from now on,
   * and this one goes on. The other one keeps its events and its keys. See
   * docs/decisions/0037-two-files-of-one-person-become-one-and-keep-their-keys.md.
   *
   * @param merged the file that ends
   */
  record PersonsMerged(PersonId person, PersonId merged) implements PersonEvent {}

  /**
   * This file ends: it is about a person who has another one, and that one goes on. Recorded
   * together with {@link PersonsMerged} of the other file, so that each says it itself.
   *
   * @param into the file that goes on
   */
  record PersonMergedInto(PersonId person, PersonId into) implements PersonEvent {}

  /**
   * The person agreed that something about them is shared. Who wrote it down is in the event's
   * circumstances.
   *
   * @param scope with whom, of which classes, for how long
   * @param form how they said so
   */
  record ConsentGiven(PersonId person, ConsentId consent, ConsentScope scope, ConsentForm form)
      implements PersonEvent {}

  /** The person agrees no more: nothing is sent or opened on that consent from now on. */
  record ConsentWithdrawn(PersonId person, ConsentId consent) implements PersonEvent {}

  /**
   * The keys of a part of the file were destroyed: what they sealed is unreadable, wherever a copy
   * of it is, and nothing can be added to it.
   *
   * @param part what was asked for
   * @param cause why
   * @param classes what no longer opens since: the identity goes with the last part
   */
  record PersonErased(PersonId person, FilePart part, ErasureCause cause, Set<DataClass> classes)
      implements PersonEvent {
    public PersonErased {
      classes = Ordered.copy(classes);
    }
  }

  /**
   * The thread of the person is no longer as it was last said to be. Recorded by the scan, once for
   * each change; the event's {@code occurredAt} is when it was judged. Codes and ids only. See
   * docs/fil-rouge.md.
   */
  sealed interface ThreadChanged extends PersonEvent {
    /** How it is since. */
    Status status();

    /** Who held the thread when it was judged; absent where nobody did. */
    @Nullable Holder holder();
  }

  /**
   * It frays: something is overdue or went wrong, and it is not lost yet.
   *
   * @param signals why, with the rules and the events that prove it
   */
  record ThreadFraying(PersonId person, @Nullable Holder holder, List<Signal> signals)
      implements ThreadChanged {
    public ThreadFraying {
      signals = List.copyOf(signals);
    }

    @Override
    public Status status() {
      return Status.FRAYING;
    }
  }

  /**
   * It is broken.
   *
   * @param signals why, with the rules and the events that prove it
   */
  record ThreadBroken(PersonId person, @Nullable Holder holder, List<Signal> signals)
      implements ThreadChanged {
    public ThreadBroken {
      signals = List.copyOf(signals);
    }

    @Override
    public Status status() {
      return Status.BROKEN;
    }
  }

  /** It is steady again: nothing is wrong any more. */
  record ThreadSteadied(PersonId person, @Nullable Holder holder) implements ThreadChanged {
    @Override
    public Status status() {
      return Status.STEADY;
    }
  }
}
