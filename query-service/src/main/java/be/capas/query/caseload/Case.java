package be.capas.query.caseload;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
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
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person, as a caseload is searched for them. How the thread is follows from the facts and the
 * time, so it is judged when it is asked for.
 *
 * @param antenna whose person it is
 * @param open whether an accompaniment is
 * @param holder who holds the thread of the open one
 */
public record Case(
    OrganisationId organisation,
    @Nullable AntennaId antenna,
    boolean open,
    @Nullable Holder holder,
    ThreadFacts facts) {

  static Case fold(@Nullable Case before, Recorded<? extends CapasEvent> event) {
    var facts =
        (before == null ? ThreadFacts.none(event.organisation()) : before.facts).fold(event);
    var running =
        facts.current().map(Map.Entry::getValue).filter(AccompanimentFacts::open).orElse(null);
    return new Case(
        event.organisation(),
        antenna(before == null ? null : before.antenna, event.event()),
        running != null,
        running == null || running.takings().isEmpty()
            ? null
            : running.takings().getLast().holder(),
        facts);
  }

  /** The files of the same person that were merged into this one. */
  Set<UUID> joined() {
    return facts.files().joined();
  }

  /** This, judged by what is in another file of the same person as well. */
  Case with(Case merged) {
    return new Case(organisation, antenna, open, holder, facts.with(merged.facts));
  }

  /** The file says it; until one is there, whoever asked for help. As in the rights to the file. */
  private static @Nullable AntennaId antenna(@Nullable AntennaId known, CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> antenna(known, it);
      case HelpRequested it when known == null -> it.antenna();
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> known;
    };
  }

  private static @Nullable AntennaId antenna(@Nullable AntennaId known, PersonEvent event) {
    return switch (event) {
      case PersonRegistered it -> it.antenna();
      case PersonMovedToAntenna it -> it.antenna();
      case ContactPersonAdded _, RecordedInError _, RecordCorrected _ -> known;
      case IdentityCorrected _, ConsentGiven _, ConsentWithdrawn _, GlassBroken _ -> known;
      case PersonErased _, ThreadChanged _ -> known;
      case PersonsMerged _, PersonMergedInto _ -> known;
    };
  }
}
