package be.capas.notification.partnerrequest;

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
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Handoff;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import java.time.Instant;
import java.util.List;

/** A handoff that was sent is brought to the partner service that it asks. */
public final class PartnerRequest {
  private PartnerRequest() {}

  /** Whether what the request rests on has come to its end by then. */
  public static boolean isOutOfTime(Message message, Instant now) {
    return message instanceof HandoffRequest(_, _, _, var basis)
        && basis != null
        && !basis.lastsAt(now);
  }

  /** Which partner to tell because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case HandoffSent(var handoff, var basis, _, _)
          when before instanceof Handoff(var partner, _) -> {
        var request = new HandoffRequest(handoff, partner, recorded.recordedAt(), basis);
        var recipient = new Recipient.Partner(partner);
        yield List.of(new Notice(Source.of(recorded), recipient, Channel.WEBHOOK, request));
      }
      case HandoffSent _ -> throw new IllegalStateException("sent before proposed: " + recorded);
      // The partner did these itself, or has no part in them.
      case HandoffProposed _, HandoffReceived _, HandoffAccepted _, HandoffDeclined _ -> List.of();
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> List.of();
      case ThreadTransferred _, CrisisEvent _, PersonEvent _, AccompanimentEvent _ -> List.of();
      case OnCallEvent _ -> List.of();
    };
  }
}
