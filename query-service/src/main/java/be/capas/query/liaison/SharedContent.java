package be.capas.query.liaison;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.ContactEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OutreachEvent;
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
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.PlanningEvent;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.WireNames;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner that accepted is given of the file: of the classes that are shared, who the person
 * is, and what was written about the need until the partner was asked. What is written later was
 * not shared, but for what stands in the place of what was.
 *
 * @param notes the earliest first
 */
public record SharedContent(
    @As(SealedField.GIVEN_NAME) @Nullable Sealed givenName,
    @As(SealedField.FAMILY_NAME) @Nullable Sealed familyName,
    @As(SealedField.BIRTH_DATE) @Nullable Sealed birthDate,
    @As(SealedField.CONTACT) @Nullable Sealed contact,
    List<Note> notes) {
  public SharedContent {
    notes = List.copyOf(notes);
  }

  /** Something that was written: one of the texts, by what it is about. */
  public record Note(
      String kind,
      Instant occurredAt,
      @As(SealedField.HELP_NARRATIVE) @Nullable Sealed request,
      @As(SealedField.VISIT_NARRATIVE) @Nullable Sealed visit) {
    private @Nullable Sealed text() {
      return request == null ? visit : request;
    }
  }

  /** Of a person's journal, what one handoff shares. */
  public static SharedContent of(Journal journal, Handoff handoff, Set<DataClass> shared) {
    var asked = handoff.sentAt();
    var given = asked == null ? Set.<UUID>of() : given(journal, asked);
    var notes =
        journal.standing().stream()
            .filter(it -> it.stream().equals(handoff.accompaniment().value()))
            .filter(it -> given.contains(it.id()))
            .flatMap(it -> note(it).stream())
            .filter(it -> isShared(it.text(), shared))
            .sorted(Comparator.comparing(Note::occurredAt))
            .toList();
    return who(journal)
        .filter(_ -> shared.contains(DataClass.IDENTITY))
        .map(it -> named(it, notes))
        .orElseGet(() -> new SharedContent(null, null, null, null, notes));
  }

  /** What was recorded by then, and what was recorded later in the place of any of it. */
  private static Set<UUID> given(Journal journal, Instant asked) {
    var given = new HashSet<UUID>();
    for (var recorded : journal.events()) {
      if (!recorded.recordedAt().isAfter(asked)) {
        given.add(recorded.id());
      }
      if (recorded.event() instanceof RecordCorrected it && given.contains(it.record())) {
        given.add(it.replacement());
      }
    }
    return given;
  }

  /** As it was put right last: whoever was told it wrongly is told so (GDPR, article 19). */
  private static Optional<IdentityCorrected> who(Journal journal) {
    return journal.events().stream()
        .flatMap(it -> who(it.event()).stream())
        .reduce((_, later) -> later);
  }

  private static Optional<IdentityCorrected> who(CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> who(it);
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> Optional.empty();
    };
  }

  private static Optional<IdentityCorrected> who(PersonEvent event) {
    return switch (event) {
      case PersonRegistered it ->
          Optional.of(
              new IdentityCorrected(
                  it.person(), it.givenName(), it.familyName(), it.birthDate(), it.contact()));
      case IdentityCorrected it -> Optional.of(it);
      case PersonMovedToAntenna _, ContactPersonAdded _, PersonErased _ -> Optional.empty();
      case ConsentGiven _, ConsentWithdrawn _, GlassBroken _ -> Optional.empty();
      case RecordedInError _, RecordCorrected _, ThreadChanged _ -> Optional.empty();
      case PersonsMerged _, PersonMergedInto _ -> Optional.empty();
    };
  }

  private static SharedContent named(IdentityCorrected who, List<Note> notes) {
    return new SharedContent(
        who.givenName(), who.familyName(), who.birthDate(), who.contact(), notes);
  }

  private static Optional<Note> note(Recorded<? extends CapasEvent> recorded) {
    return switch (recorded.event()) {
      case AccompanimentEvent it -> note(it, recorded);
      case PersonEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> Optional.empty();
    };
  }

  /** What is said of the need. Analysis and plan are not given: what to know, the request says. */
  private static Optional<Note> note(
      AccompanimentEvent event, Recorded<? extends CapasEvent> recorded) {
    return switch (event) {
      case HelpRequested it -> Optional.of(asked(recorded, it.narrative()));
      case HelpRequestRepeated it -> Optional.of(asked(recorded, it.narrative()));
      case OutreachVisitMade it ->
          Optional.of(new Note(WireNames.of(it), recorded.occurredAt(), null, it.narrative()));
      case PlanningEvent _, OutreachEvent _, ContactEvent _, RelayEvent _ -> Optional.empty();
      case HolderAssigned _, LinkRestored _, AccompanimentReopened _ -> Optional.empty();
      case SituationRebalanced _, PersonReoriented _, AccompanimentClosed _ -> Optional.empty();
    };
  }

  private static Note asked(Recorded<? extends CapasEvent> recorded, @Nullable Sealed narrative) {
    return new Note(WireNames.of(recorded.event()), recorded.occurredAt(), narrative, null);
  }

  private static boolean isShared(@Nullable Sealed text, Set<DataClass> shared) {
    return text != null && shared.contains(text.dataClass());
  }
}
