package be.capas.notification.channel.console;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a console is told: how urgent it is and where to see to it. Whoever has it open is signed
 * in, and sees the rest there by the rights that they have.
 *
 * @param id the notice's, the same wherever and however often it is shown
 * @param type {@code crisis.page}, {@code claim.reminder}, {@code claim.worse} or {@code
 *     claim.ended}
 * @param handedAt when it was handed over
 */
record ConsolePage(UUID id, String type, Urgency urgency, String link, Instant handedAt) {

  /** The page of a letter; empty for what is not for consoles. */
  static Optional<ConsolePage> of(Letter letter, String console, Instant now) {
    return switch (letter.notice().message()) {
      case CrisisPage(var crisis, var urgency, _, _) ->
          page(letter, "crisis.page", urgency, crisis, console, now);
      case ClaimReminder(var crisis, var urgency, _) ->
          page(letter, "claim.reminder", urgency, crisis, console, now);
      case HeldAndWorse(var crisis, var urgency) ->
          page(letter, "claim.worse", urgency, crisis, console, now);
      case ClaimEnded(var crisis, var urgency) ->
          page(letter, "claim.ended", urgency, crisis, console, now);
      case Message.ClaimGone _, Message.CoverageGap _ -> Optional.empty();
      case Message.HandoffRequest _, Message.RequestWithdrawn _ -> Optional.empty();
      case Message.PartnerNotReached _, Message.RequestDeclined _ -> Optional.empty();
      case Message.RequestWaitlisted _, Message.RequestUnanswered _ -> Optional.empty();
      case Message.NotSeen _, Message.GivenUp _, Message.ThreadGivenBack _ -> Optional.empty();
      case Message.SentHome _, Message.GlassWasBroken _ -> Optional.empty();
      case Message.ThreadTurned _ -> Optional.empty();
    };
  }

  private static Optional<ConsolePage> page(
      Letter letter, String type, Urgency urgency, CrisisId crisis, String console, Instant now) {
    return Optional.of(
        new ConsolePage(letter.id(), type, urgency, console + "/board#" + crisis, now));
  }
}
