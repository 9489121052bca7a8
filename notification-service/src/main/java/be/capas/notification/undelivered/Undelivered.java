package be.capas.notification.undelivered;

import static be.capas.notification.notice.Message.CrisisPage.Cause.NOT_DELIVERED;

import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Message.CoverageGap;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.GivenUp;
import be.capas.notification.notice.Message.GlassWasBroken;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.HeldAndWorse;
import be.capas.notification.notice.Message.NotSeen;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Message.RequestUnanswered;
import be.capas.notification.notice.Message.RequestWaitlisted;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Message.SentHome;
import be.capas.notification.notice.Message.ThreadGivenBack;
import be.capas.notification.notice.Message.ThreadTurned;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import be.capas.notification.notice.Recipient.Partner;
import java.util.List;
import java.util.Optional;

/**
 * When a notice is given up, the coordinators are told in its recipient's stead, but not what only
 * its recipient could answer. Where they were the recipients, only a crisis goes further: to an
 * alarm.
 */
public final class Undelivered {
  private Undelivered() {}

  /** Whom to tell that this notice is given up. */
  public static List<Notice> tell(Notice dead, Directory directory) {
    var coordinators = directory.coordinators(dead.source().organisation());
    return switch (dead.recipient()) {
      case Nobody _ -> List.of();
      case Actor(var id) when coordinators.contains(id) -> alarm(dead);
      case Actor _, Partner _ when coordinators.isEmpty() -> alarm(dead);
      case Actor _, Partner _ ->
          inStead(dead).stream()
              .flatMap(message -> coordinators.stream().map(id -> mail(dead, id, message)))
              .toList();
    };
  }

  private static Optional<Message> inStead(Notice dead) {
    return switch (dead.message()) {
      case CrisisPage page -> Optional.of(page.because(NOT_DELIVERED));
      case HandoffRequest(var handoff, var partner, _, _) ->
          Optional.of(new PartnerNotReached(handoff, partner));
      case RequestWithdrawn(var handoff, var partner, _) ->
          Optional.of(new PartnerNotReached(handoff, partner));
      // It asks whoever claimed. The claim lapses without an answer, and others are paged.
      case ClaimReminder _ -> Optional.empty();
      // It is over for whoever had claimed; others are paged.
      case ClaimEnded _ -> Optional.empty();
      case RequestDeclined _, RequestWaitlisted _, RequestUnanswered _ -> same(dead);
      case NotSeen _, GivenUp _, ThreadGivenBack _, SentHome _ -> same(dead);
      case HeldAndWorse _, ClaimGone _, CoverageGap _, CoverageAhead _ -> same(dead);
      // The coordinators are told anyway: it is the same notice.
      case PartnerNotReached _, GlassWasBroken _, ThreadTurned _ -> same(dead);
    };
  }

  /** The alarm that nobody is left who could be told; none where the board or a lapse says it. */
  public static List<Notice> alarm(Notice dead) {
    return switch (dead.message()) {
      case CrisisPage page ->
          List.of(
              new Notice(dead.source(), new Nobody(), Channel.ALARM, page.because(NOT_DELIVERED)));
      // On the board and in the fil rouge; the ledger, its figures and the log say the rest.
      case HandoffRequest _, RequestWithdrawn _, PartnerNotReached _ -> List.of();
      case RequestDeclined _, RequestWaitlisted _, RequestUnanswered _ -> List.of();
      case NotSeen _, GivenUp _, ThreadGivenBack _, SentHome _ -> List.of();
      // In the timeline for whoever looks there; an unanswered claim lapses, and that pages.
      case GlassWasBroken _, ThreadTurned _, ClaimReminder _ -> List.of();
      case HeldAndWorse _, ClaimEnded _, ClaimGone _, CoverageGap _ -> List.of();
      // Whoever looks at the warnings sees it, and so does the alarm on their number.
      case CoverageAhead _ -> List.of();
    };
  }

  private static Optional<Message> same(Notice dead) {
    return Optional.of(dead.message());
  }

  private static Notice mail(Notice dead, ActorId coordinator, Message message) {
    return new Notice(dead.source(), new Actor(coordinator), Channel.MAIL, message);
  }
}
