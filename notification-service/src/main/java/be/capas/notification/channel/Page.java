package be.capas.notification.channel;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import java.util.Optional;

/**
 * What programs of people are told: what it is, how urgent, and which crisis. Whoever wants to know
 * more signs in.
 *
 * @param type {@code crisis.page}, {@code claim.reminder}, {@code claim.worse} or {@code
 *     claim.ended}
 */
public record Page(String type, Urgency urgency, CrisisId crisis) {
  /** The page of a message; empty for what is told by mail, or to partners, alone. */
  public static Optional<Page> of(Message message) {
    return switch (message) {
      case CrisisPage(var crisis, var urgency, _, _) -> page("crisis.page", urgency, crisis);
      case ClaimReminder(var crisis, var urgency, _) -> page("claim.reminder", urgency, crisis);
      case HeldAndWorse(var crisis, var urgency) -> page("claim.worse", urgency, crisis);
      case ClaimEnded(var crisis, var urgency) -> page("claim.ended", urgency, crisis);
      case Message.ClaimGone _, Message.CoverageGap _, Message.CoverageAhead _ -> Optional.empty();
      case Message.HandoffRequest _, Message.RequestWithdrawn _ -> Optional.empty();
      case Message.PartnerNotReached _, Message.RequestDeclined _ -> Optional.empty();
      case Message.RequestWaitlisted _, Message.RequestUnanswered _ -> Optional.empty();
      case Message.NotSeen _, Message.GivenUp _, Message.ThreadGivenBack _ -> Optional.empty();
      case Message.SentHome _, Message.GlassWasBroken _ -> Optional.empty();
      case Message.ThreadTurned _ -> Optional.empty();
    };
  }

  /** Where to see to it. */
  public String board(String console) {
    return console + "/board#" + crisis;
  }

  private static Optional<Page> page(String type, Urgency urgency, CrisisId crisis) {
    return Optional.of(new Page(type, urgency, crisis));
  }
}
