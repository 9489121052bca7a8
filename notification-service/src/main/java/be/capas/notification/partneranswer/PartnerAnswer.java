package be.capas.notification.partneranswer;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.PartnerId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Handoff;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.GivenUp;
import be.capas.notification.notice.Message.NotSeen;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Message.RequestUnanswered;
import be.capas.notification.notice.Message.RequestWaitlisted;
import be.capas.notification.notice.Message.SentHome;
import be.capas.notification.notice.Message.ThreadGivenBack;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a handoff is told of what endangers the thread: a refusal, a place on a waiting list, no
 * answer, a missed appointment, a partner that lets go. Good news waits in the timeline.
 */
public final class PartnerAnswer {
  private PartnerAnswer() {}

  /** Whom to tell because of this event; nobody where the sender has no address. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    if (!(before instanceof Handoff(var partner, var sentBy))
        || sentBy == null
        || !directory.reaches(recorded.organisation(), sentBy)) {
      return List.of();
    }
    var message = message(recorded.event(), partner);
    return message == null
        ? List.of()
        : List.of(new Notice(Source.of(recorded), new Actor(sentBy), Channel.MAIL, message));
  }

  private static @Nullable Message message(CapasEvent event, PartnerId partner) {
    return switch (event) {
      case HandoffDeclined(var handoff, var reason, _) ->
          new RequestDeclined(handoff, partner, reason);
      case AppointmentMissed(var handoff, var at) -> new NotSeen(handoff, partner, at);
      case HandoffWaitlisted(var handoff, var days) ->
          new RequestWaitlisted(handoff, partner, days);
      case HandoffExpired(var handoff, var due) -> new RequestUnanswered(handoff, partner, due);
      case HandoffBroken(var handoff, var reason, _) -> new GivenUp(handoff, partner, reason);
      case ThreadReturned(var handoff, _, _, _, var reason, _) ->
          new ThreadGivenBack(handoff, partner, reason);
      case DischargeAnnounced(var handoff, var at, var contactDue, _) ->
          new SentHome(handoff, partner, at, contactDue);
      case HandoffProposed _, HandoffSent _, HandoffReceived _, HandoffAccepted _ -> null;
      case HandoffWithdrawn _ -> null;
      case FirstAppointmentSet _, AppointmentKept _, ThreadTransferred _ -> null;
      case CrisisEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> null;
    };
  }
}
