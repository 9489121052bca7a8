package be.capas.command.person.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.ErrorReason;
import be.capas.contract.person.FilePart;
import be.capas.contract.person.Relation;
import be.capas.contract.person.Situation;
import be.capas.contract.sealing.Sealed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's file. */
public sealed interface PersonCommand extends Command {
  PersonId person();

  @Override
  default PersonId target() {
    return person();
  }

  /**
   * Open a file.
   *
   * @param languages ISO 639-1 codes, the preferred one first
   * @param alreadyKnown whether the welfare centre knew the person before
   */
  record RegisterPerson(
      PersonId person,
      AntennaId antenna,
      Sealed givenName,
      Sealed familyName,
      @Nullable Sealed birthDate,
      @Nullable Sealed contact,
      List<String> languages,
      boolean interpreterNeeded,
      @Nullable AgeBand ageBand,
      Set<Situation> situations,
      boolean alreadyKnown,
      Act act)
      implements PersonCommand {
    public RegisterPerson {
      languages = List.copyOf(languages);
      situations = Set.copyOf(situations);
    }
  }

  /** Look at what is secret about a person in whose care one has no part. */
  record BreakGlass(PersonId person, Sealed reason, Act act) implements PersonCommand {}

  /** Let another antenna look after the person from now on. */
  record MoveToAntenna(PersonId person, AntennaId antenna, Act act) implements PersonCommand {}

  /** Write down somebody of the entourage. */
  record AddContactPerson(
      PersonId person,
      ContactPersonId contactPerson,
      Relation relation,
      Sealed name,
      @Nullable Sealed contact,
      Act act)
      implements PersonCommand {}

  /**
   * Take back what never was so.
   *
   * @param record what stands in the file under the id that was asked for; absent if nothing does
   */
  record RecordInError(
      PersonId person, @Nullable Recorded<CapasEvent> record, ErrorReason reason, Act act)
      implements PersonCommand {}

  /**
   * Take back what was so in another way.
   *
   * @param record as above
   * @param replacement the record that says how it was; absent if there is none under that id
   */
  record CorrectRecord(
      PersonId person,
      @Nullable Recorded<CapasEvent> record,
      @Nullable Recorded<CapasEvent> replacement,
      Act act)
      implements PersonCommand {}

  /**
   * Let this file go on for both: the other one turned out to be about the same person.
   *
   * @param merged the file that ends
   */
  record MergePersons(PersonId person, PersonId merged, Act act) implements PersonCommand {}

  /**
   * End this file: it is about a person who has another one. Asked of the file that ends, before
   * {@link MergePersons} is of the one that goes on, in the same transaction.
   *
   * @param into the file that goes on
   * @param open what is open in this one
   * @param accompaniedThere the accompaniment that is open in the other one
   */
  record MergeInto(
      PersonId person,
      PersonId into,
      OpenWork open,
      @Nullable AccompanimentId accompaniedThere,
      Act act)
      implements PersonCommand {}

  /**
   * Write down that the person agreed.
   *
   * @param scope to what
   * @param form how they said so
   */
  record GiveConsent(
      PersonId person, ConsentId consent, ConsentScope scope, ConsentForm form, Act act)
      implements PersonCommand {}

  /** Write down that the person agrees no more. Also of a file that was erased since. */
  record WithdrawConsent(PersonId person, ConsentId consent, Act act) implements PersonCommand {}

  /** Put right who the person is. What is absent is not known: it is no longer said. */
  record CorrectIdentity(
      PersonId person,
      Sealed givenName,
      Sealed familyName,
      @Nullable Sealed birthDate,
      @Nullable Sealed contact,
      Act act)
      implements PersonCommand {}

  /**
   * Tell how the thread is now. Sent by the scan and never refused: where it was told already, or
   * the file was erased, nothing happens.
   *
   * @param signals why, if it is not steady
   */
  record TellThread(
      PersonId person, Status status, @Nullable Holder holder, List<Signal> signals, Act act)
      implements PersonCommand {
    public TellThread {
      signals = List.copyOf(signals);
    }
  }

  /**
   * Make a part of the file unreadable, for good and everywhere.
   *
   * @param standing what is known of the file besides its own stream
   * @param policy the organisation's policy now in force
   */
  record ErasePerson(
      PersonId person,
      FilePart part,
      ErasureCause cause,
      FileStanding standing,
      RetentionPolicy policy,
      Act act)
      implements PersonCommand {
    /** The data protection officer's alone, who may be an antenna's worker besides. */
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }
}
