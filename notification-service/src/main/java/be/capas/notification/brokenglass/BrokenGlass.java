package be.capas.notification.brokenglass;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
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
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.GlassWasBroken;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whoever breaks the glass is seen: the coordinators and the data protection officers are told each
 * time. The reason is personal and stays in the timeline.
 */
public final class BrokenGlass {
  private BrokenGlass() {}

  /** Whom to tell because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    return switch (recorded.event()) {
      case GlassBroken(var person, var psychologist, _, var until) -> {
        var message = new GlassWasBroken(person, psychologist, until);
        yield overseers(recorded, directory)
            .map(it -> new Notice(Source.of(recorded), new Actor(it), Channel.MAIL, message))
            .toList();
      }
      case PersonRegistered _, IdentityCorrected _, PersonErased _ -> List.of();
      case ConsentGiven _, ConsentWithdrawn _, ThreadChanged _ -> List.of();
      case PersonMovedToAntenna _, ContactPersonAdded _ -> List.of();
      case RecordedInError _, RecordCorrected _ -> List.of();
      case PersonsMerged _, PersonMergedInto _ -> List.of();
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> List.of();
    };
  }

  private static Stream<ActorId> overseers(Recorded<?> recorded, Directory directory) {
    var organisation = recorded.organisation();
    return Stream.concat(
            directory.coordinators(organisation).stream(),
            directory.dataProtectionOfficers(organisation).stream())
        .distinct();
  }
}
