package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.PERSON_ERASED;
import static be.capas.command.rule.Reason.UNKNOWN_PERSON;

import be.capas.command.person.domain.PersonCommand.AddContactPerson;
import be.capas.command.person.domain.PersonCommand.BreakGlass;
import be.capas.command.person.domain.PersonCommand.CorrectIdentity;
import be.capas.command.person.domain.PersonCommand.CorrectRecord;
import be.capas.command.person.domain.PersonCommand.ErasePerson;
import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.MergeInto;
import be.capas.command.person.domain.PersonCommand.MergePersons;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.command.person.domain.PersonCommand.RecordInError;
import be.capas.command.person.domain.PersonCommand.RegisterPerson;
import be.capas.command.person.domain.PersonCommand.TellThread;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.filrouge.Status;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules of a person's file. Pure: same command, state and time, same events. */
public sealed interface Person extends StreamState {
  /** No file yet. */
  record Unknown() implements Person {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }

    @Override
    public @Nullable PersonId person() {
      return null;
    }
  }

  /**
   * A file is open.
   *
   * @param told how the thread was last said to be
   */
  record Registered(OrganisationId organisation, PersonId person, Entries entries, Status told)
      implements Person {}

  /**
   * A part of the file, or all of it, cannot be read any more. What the person agreed to is known
   * all the same: it can still be withdrawn.
   */
  record Erased(OrganisationId organisation, PersonId person, Entries entries, Set<DataClass> gone)
      implements Person {
    public Erased {
      gone = Set.copyOf(gone);
    }
  }

  /**
   * The file ended: the person has another one, in which everything goes on. What is in this one
   * can still be put right, withdrawn and erased.
   *
   * @param into the file that goes on; it may have been merged into another since
   */
  record Merged(
      OrganisationId organisation,
      PersonId person,
      Entries entries,
      PersonId into,
      Set<DataClass> gone)
      implements Person {
    public Merged {
      gone = Set.copyOf(gone);
    }
  }

  /**
   * How long a broken glass stays open, counted from the last time. Our choice, see
   * docs/decisions/0020-who-breaks-the-glass-is-seen.md: half a shift, long enough to help somebody
   * now, too short to read along.
   */
  Duration GLASS_OPEN = Duration.ofHours(4);

  /** Where every file starts. */
  Person INITIAL = new Unknown();

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<PersonEvent> decide(PersonCommand command, Person state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_PERSON, now);
    return switch (command) {
      case RegisterPerson c ->
          switch (state) {
            case Unknown _ -> List.of(Filing.registered(c));
            case Registered _, Erased _, Merged _ ->
                throw new Rejected(ID_ALREADY_USED, "This id already names another file.");
          };
      case BreakGlass c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Erased(_, _, _, var gone) when gone.contains(DataClass.CONFIDENCE) ->
                throw new Rejected(PERSON_ERASED, "The social part of this file was erased.");
            case Merged(_, _, _, _, var gone) when gone.contains(DataClass.CONFIDENCE) ->
                throw new Rejected(PERSON_ERASED, "The social part of this file was erased.");
            // What is secret in a file that ended is opened as before, by need or with a reason.
            case Registered _, Erased _, Merged _ ->
                List.of(
                    new GlassBroken(c.person(), c.act().by(), c.reason(), now.plus(GLASS_OPEN)));
          };
      case CorrectIdentity c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Erased(_, _, _, var gone) when gone.contains(DataClass.IDENTITY) ->
                throw new Rejected(PERSON_ERASED, "Nobody knows any more whose file this was.");
            case Merged(_, _, _, var into, _) -> throw Rejected.merged(into);
            case Registered _, Erased _ -> List.of(Filing.corrected(c));
          };
      case ErasePerson c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Registered _ -> Erasing.decide(c, Set.of(), now);
            case Erased(_, _, _, var gone) -> Erasing.decide(c, gone, now);
            case Merged(_, _, _, _, var gone) -> Erasing.decide(c, gone, now);
          };
      case GiveConsent c -> Consenting.give(c, toAddTo(state).consents());
      case MoveToAntenna c -> KeepingUp.move(c, toAddTo(state));
      case AddContactPerson c -> KeepingUp.add(c, toAddTo(state));
      case RecordInError c -> Correcting.inError(c, toPutRight(state));
      case CorrectRecord c -> Correcting.correct(c, toPutRight(state));
      case WithdrawConsent c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Registered(_, _, var entries, _) -> Consenting.withdraw(c, entries.consents());
            case Erased(_, _, var entries, _) -> Consenting.withdraw(c, entries.consents());
            case Merged(_, _, var entries, _, _) -> Consenting.withdraw(c, entries.consents());
          };
      case MergePersons c -> Merging.goOn(c, toAddTo(state));
      case MergeInto c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Merged(_, _, _, var into, _) when into.equals(c.into()) -> List.of();
            case Merged(_, _, _, var into, _) -> throw Rejected.merged(into);
            case Erased _ -> throw new Rejected(PERSON_ERASED, "This file was erased.");
            case Registered _ -> Merging.end(c);
          };
      case TellThread c ->
          switch (state) {
            case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
            case Erased _, Merged _ -> List.of();
            case Registered(_, _, _, var told) ->
                told == c.status() ? List.of() : List.of(changed(c));
          };
    };
  }

  /** What a fact makes of a state. */
  static Person evolve(Person state, PersonEvent event) {
    return switch (event) {
      case PersonRegistered e ->
          new Registered(e.organisation(), e.person(), Entries.of(e.antenna()), Status.STEADY);
      case GlassBroken _, IdentityCorrected _ -> state;
      case PersonMovedToAntenna e -> saying(state, it -> it.movedTo(e.antenna()));
      case ContactPersonAdded e -> saying(state, it -> it.with(e.contactPerson()));
      case RecordedInError e -> saying(state, it -> it.without(e.record()));
      case RecordCorrected e -> saying(state, it -> it.without(e.record()));
      case ConsentGiven e -> saying(state, it -> it.with(it.consents().with(e.consent())));
      case ConsentWithdrawn e -> saying(state, it -> it.with(it.consents().without(e.consent())));
      case PersonsMerged e -> saying(state, it -> it.joinedBy(e.merged()));
      case PersonMergedInto e ->
          switch (state) {
            case Unknown _, Erased _, Merged _ -> state;
            case Registered(var organisation, var person, var entries, _) ->
                new Merged(organisation, person, entries, e.into(), Set.of());
          };
      case ThreadChanged e ->
          switch (state) {
            case Unknown _, Erased _, Merged _ -> state;
            case Registered(var organisation, var person, var entries, _) ->
                new Registered(organisation, person, entries, e.status());
          };
      case PersonErased e ->
          switch (state) {
            case Unknown _ -> state;
            case Registered(var organisation, var person, var entries, _) ->
                new Erased(organisation, person, entries, e.classes());
            case Erased(var organisation, var person, var entries, var gone) ->
                new Erased(organisation, person, entries, both(gone, e.classes()));
            case Merged(var organisation, var person, var entries, var into, var gone) ->
                new Merged(organisation, person, entries, into, both(gone, e.classes()));
          };
    };
  }

  /** What the file says, for whoever adds to it: there must be one, and nothing of it erased. */
  private static Entries toAddTo(Person state) {
    return switch (state) {
      case Unknown _ -> throw Rejected.unknown(UNKNOWN_PERSON);
      case Erased _ -> throw new Rejected(PERSON_ERASED, "This file was erased.");
      case Merged(_, _, _, var into, _) -> throw Rejected.merged(into);
      case Registered(_, _, var entries, _) -> entries;
    };
  }

  /** What the file says, for whoever takes back what is in it: also where it has ended since. */
  private static Entries toPutRight(Person state) {
    return switch (state) {
      case Merged(_, _, var entries, _, var gone) when gone.isEmpty() -> entries;
      case Merged _ -> throw new Rejected(PERSON_ERASED, "This file was erased.");
      case Unknown _, Registered _, Erased _ -> toAddTo(state);
    };
  }

  private static Person saying(Person state, UnaryOperator<Entries> change) {
    return switch (state) {
      case Unknown _ -> state;
      case Registered(var organisation, var person, var entries, var told) ->
          new Registered(organisation, person, change.apply(entries), told);
      case Erased(var organisation, var person, var entries, var gone) ->
          new Erased(organisation, person, change.apply(entries), gone);
      case Merged(var organisation, var person, var entries, var into, var gone) ->
          new Merged(organisation, person, change.apply(entries), into, gone);
    };
  }

  private static Set<DataClass> both(Set<DataClass> some, Set<DataClass> others) {
    var all = EnumSet.noneOf(DataClass.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private static ThreadChanged changed(TellThread c) {
    return switch (c.status()) {
      case STEADY -> new ThreadSteadied(c.person(), c.holder());
      case FRAYING -> new ThreadFraying(c.person(), c.holder(), c.signals());
      case BROKEN -> new ThreadBroken(c.person(), c.holder(), c.signals());
    };
  }
}
