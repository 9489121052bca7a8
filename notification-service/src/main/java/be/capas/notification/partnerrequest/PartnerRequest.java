package be.capas.notification.partnerrequest;

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
import be.capas.notification.notice.Known.Withdrawn;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import java.time.Instant;
import java.util.List;

/** A handoff that was sent, or taken back, is brought to the partner service that it asks. */
public final class PartnerRequest {
  private PartnerRequest() {}

  /** Whether the sender has taken back meanwhile what this asks for. */
  public static boolean isWithdrawn(Message message, Known known) {
    return message instanceof HandoffRequest && known instanceof Withdrawn;
  }

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
        yield List.of(notice(recorded, partner, request));
      }
      case HandoffWithdrawn(var handoff, _)
          when before instanceof Handoff(var partner, var sentBy) && sentBy != null ->
          List.of(
              notice(
                  recorded,
                  partner,
                  new RequestWithdrawn(handoff, partner, recorded.recordedAt())));
      // It was never asked.
      case HandoffWithdrawn _ -> List.of();
      case HandoffSent _ -> throw new IllegalStateException("sent before proposed: " + recorded);
      // The partner did these itself, or has no part in them.
      case HandoffProposed _, HandoffReceived _, HandoffAccepted _, HandoffDeclined _ -> List.of();
      case HandoffWaitlisted _, HandoffBroken _, ThreadReturned _ -> List.of();
      case HandoffExpired _, DischargeAnnounced _ -> List.of();
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> List.of();
      case ThreadTransferred _, CrisisEvent _, PersonEvent _, AccompanimentEvent _ -> List.of();
      case CellEvent _ -> List.of();
    };
  }

  private static Notice notice(Recorded<?> recorded, PartnerId partner, Message message) {
    var recipient = new Recipient.Partner(partner);
    return new Notice(Source.of(recorded), recipient, Channel.WEBHOOK, message);
  }
}
