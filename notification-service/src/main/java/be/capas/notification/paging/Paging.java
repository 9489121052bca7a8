package be.capas.notification.paging;

import static be.capas.notification.notice.Message.CrisisPage.Cause.ESCALATED;
import static be.capas.notification.notice.Message.CrisisPage.Cause.MORE_URGENT;
import static be.capas.notification.notice.Message.CrisisPage.Cause.NOBODY_ON_CALL;
import static be.capas.notification.notice.Message.CrisisPage.Cause.RAISED;
import static be.capas.notification.notice.Message.CrisisPage.Cause.RELEASED;
import static be.capas.notification.notice.Message.CrisisPage.Cause.REPORTED_AGAIN;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.HandoffEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Taken;
import be.capas.notification.notice.Known.Waiting;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A crisis that nobody has taken is brought to everybody on call; to the coordinators where nobody
 * is on call; where there are none, to those whom the settings name, whatever a roster says; and
 * raises an alarm where there is nobody at all: it is never silently dropped.
 */
public final class Paging {
  private Paging() {}

  /** Whom to page because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    var page = page(recorded.event(), before);
    return page == null ? List.of() : to(directory, Source.of(recorded), page);
  }

  /** The page to everybody who is to get it, as of now. */
  public static List<Notice> to(Directory directory, Source source, CrisisPage page) {
    var onCall = directory.onCall(source.organisation());
    if (!onCall.isEmpty()) {
      return mails(onCall, source, page);
    }
    var standIn = page.because(NOBODY_ON_CALL);
    var coordinators = directory.coordinators(source.organisation());
    var others = coordinators.isEmpty() ? directory.standIns(source.organisation()) : coordinators;
    return others.isEmpty()
        ? List.of(new Notice(source, new Recipient.Nobody(), Channel.ALARM, standIn))
        : mails(others, source, standIn);
  }

  /** The page to everybody there is, for when it has reached nobody so far. */
  public static List<Notice> everybody(Directory directory, Source source, CrisisPage page) {
    var organisation = source.organisation();
    return Stream.of(
            directory.onCall(organisation),
            directory.coordinators(organisation),
            directory.standIns(organisation))
        .flatMap(actors -> mails(actors, source, page).stream())
        .distinct()
        .toList();
  }

  /** Whether this is still worth telling: once somebody has taken the crisis, a page is noise. */
  public static boolean isStillNeeded(Message message, Known known) {
    return !(message instanceof CrisisPage && known instanceof Taken);
  }

  private static @Nullable CrisisPage page(CapasEvent event, Known before) {
    return switch (event) {
      case CrisisRaised(var crisis, _, _, _, _, var triage, var deadlines, _, _, _, _) ->
          new CrisisPage(crisis, triage.urgency(), deadlines.claimBy(), RAISED);
      case CrisisReportedAgain(var crisis, _, var triage, _, _, _)
          when before instanceof Waiting(var urgency, var claimBy) ->
          new CrisisPage(crisis, higher(triage.urgency(), urgency), claimBy, REPORTED_AGAIN);
      case UrgencyChanged(var crisis, var triage, var deadlines, _, _)
          when before instanceof Waiting(var urgency, _) && triage.urgency().isAbove(urgency) ->
          new CrisisPage(crisis, triage.urgency(), deadlines.claimBy(), MORE_URGENT);
      // Somebody has taken it and sees it on the board, or it became less urgent.
      case CrisisReportedAgain _, UrgencyChanged _ -> null;
      // Nobody is on it any more: as if it were raised again.
      case ClaimLapsed(var crisis, _) when before instanceof Taken(var urgency, var claimBy) ->
          new CrisisPage(crisis, orVery(urgency), claimBy, RELEASED);
      case CrisisReleased(var crisis, _) when before instanceof Taken(var urgency, var claimBy) ->
          new CrisisPage(crisis, orVery(urgency), claimBy, RELEASED);
      case ClaimLapsed _, CrisisReleased _ -> null;
      // Somebody does not wait, whoever was on it until now.
      case CrisisEscalated(var crisis, _, _, _, _)
          when before instanceof Taken(var urgency, var claimBy) ->
          new CrisisPage(crisis, orVery(urgency), claimBy, ESCALATED);
      case CrisisEscalated(var crisis, _, _, _, _)
          when before instanceof Waiting(var urgency, var claimBy) ->
          new CrisisPage(crisis, urgency, claimBy, ESCALATED);
      case CrisisEscalated _ -> null;
      case ClaimConfirmed _, ClaimReminded _, StepNotified _, StepSkipped _ -> null;
      case CrisisClaimed _, EmergencyServicesConfirmed _, EmergencyServicesCalled _ -> null;
      case InterventionStarted _, FirstContactMade _ -> null;
      case CrisisStabilised _, CrisisStoodDown _ -> null;
      case HandoffEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> null;
    };
  }

  private static List<Notice> mails(List<ActorId> actors, Source source, CrisisPage page) {
    return actors.stream()
        .map(id -> new Notice(source, new Recipient.Actor(id), Channel.MAIL, page))
        .toList();
  }

  /** Very urgent where it was not written down: better too early than too late. */
  private static Urgency orVery(@Nullable Urgency urgency) {
    return Objects.requireNonNullElse(urgency, Urgency.P1);
  }

  private static Urgency higher(Urgency one, Urgency other) {
    return one.isAbove(other) ? one : other;
  }
}
