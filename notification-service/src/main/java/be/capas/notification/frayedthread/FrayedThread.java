package be.capas.notification.frayedthread;

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
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.ThreadTurned;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds a thread and the coordinators are told of each change of it, once. A partner that
 * holds it is not: how the house judges a thread is the house's own.
 */
public final class FrayedThread {
  private FrayedThread() {}

  /** Whom to tell because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    return switch (recorded.event()) {
      case ThreadChanged it -> tell(recorded, it, directory);
      case PersonRegistered _, GlassBroken _, IdentityCorrected _, PersonErased _ -> List.of();
      case ConsentGiven _, ConsentWithdrawn _ -> List.of();
      case PersonMovedToAntenna _, ContactPersonAdded _ -> List.of();
      case RecordedInError _, RecordCorrected _ -> List.of();
      case PersonsMerged _, PersonMergedInto _ -> List.of();
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> List.of();
    };
  }

  private static List<Notice> tell(Recorded<?> recorded, ThreadChanged event, Directory directory) {
    var message = new ThreadTurned(event.person(), event.status(), rules(event));
    var organisation = recorded.organisation();
    var holder = holder(event.holder()).filter(it -> directory.reaches(organisation, it));
    return Stream.concat(holder, directory.coordinators(organisation).stream())
        .distinct()
        .map(it -> new Notice(Source.of(recorded), new Actor(it), Channel.MAIL, message))
        .toList();
  }

  private static Stream<ActorId> holder(@Nullable Holder holder) {
    return holder == null || holder.kind() == Holder.Kind.PARTNER
        ? Stream.empty()
        : Stream.of(new ActorId(holder.id()));
  }

  private static List<Signal.Rule> rules(ThreadChanged event) {
    return switch (event) {
      case ThreadFraying it -> rules(it.signals());
      case ThreadBroken it -> rules(it.signals());
      case ThreadSteadied _ -> List.of();
    };
  }

  private static List<Signal.Rule> rules(List<Signal> signals) {
    return signals.stream().map(Signal::rule).distinct().toList();
  }
}
