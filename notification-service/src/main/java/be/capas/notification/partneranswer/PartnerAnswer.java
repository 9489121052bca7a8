package be.capas.notification.partneranswer;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.OnCallEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.PartnerId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Handoff;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.NotSeen;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a handoff, and so still holds the thread, is told of what endangers it: a refusal, a
 * missed appointment. Good news waits in the timeline.
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
      case HandoffProposed _, HandoffSent _, HandoffReceived _, HandoffAccepted _ -> null;
      case FirstAppointmentSet _, AppointmentKept _, ThreadTransferred _ -> null;
      case CrisisEvent _, PersonEvent _, AccompanimentEvent _, OnCallEvent _ -> null;
    };
  }
}
