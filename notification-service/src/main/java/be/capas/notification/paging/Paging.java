package be.capas.notification.paging;

import static be.capas.notification.notice.Message.CrisisPage.Cause.NOBODY_ON_CALL;
import static be.capas.notification.notice.Message.CrisisPage.Cause.REPORTED_AGAIN;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
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
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Taken;
import be.capas.notification.notice.Known.Waiting;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A crisis that nobody has taken is brought at once to those whom the first step of its escalation
 * names, or to everybody on call by the settings where no roster holds; to the coordinators where
 * nobody is found; where there are none, to those whom the settings name, whatever a roster says;
 * and raises an alarm where there is nobody at all: it is never silently dropped.
 */
public final class Paging {
  private Paging() {}

  /** Whom to page because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case UrgencyChanged changed when before instanceof Taken taken ->
          changed.triage().urgency().isAbove(taken.level())
              ? worse(recorded, changed.crisis(), changed.triage().urgency(), taken, directory)
              : List.of();
      case CrisisRaised _, UrgencyChanged _, ClaimLapsed _, CrisisReleased _, CrisisEscalated _ ->
          opened(recorded, before, directory);
      // More urgent than before: the change of urgency that follows at once tells, and says so.
      case CrisisReportedAgain(_, _, var triage, _, _, _) when isAbove(triage.urgency(), before) ->
          List.of();
      case CrisisReportedAgain(var crisis, _, _, _, _, _)
          when before instanceof Waiting waiting -> {
        var page = new CrisisPage(crisis, waiting.urgency(), waiting.claimBy(), REPORTED_AGAIN);
        yield to(directory, Source.of(recorded), page, waiting.running().plan());
      }
      case CrisisReportedAgain(var crisis, _, var triage, _, _, _)
          when before instanceof Taken taken ->
          worse(recorded, crisis, higher(triage.urgency(), taken.level()), taken, directory);
      case CrisisReportedAgain _, ClaimConfirmed _, CrisisClaimed _ -> List.of();
      case InterventionStarted _, FirstContactMade _ -> List.of();
      case CrisisStabilised _, CrisisStoodDown _ -> List.of();
      case EmergencyServicesConfirmed _, EmergencyServicesCalled _ -> List.of();
      // What time brings about: see Steps.
      case ClaimReminded _, StepNotified _, StepSkipped _ -> List.of();
      case HandoffEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> List.of();
    };
  }

  /** The page to everybody who is to get it first, as of now. */
  public static List<Notice> to(
      Directory directory, Source source, CrisisPage page, EscalationPlan plan) {
    return to(directory, source, page, plan, 0);
  }

  private static List<Notice> to(
      Directory directory, Source source, CrisisPage page, EscalationPlan plan, int from) {
    var first = directory.first(source.organisation(), plan, from);
    if (!first.people().isEmpty()) {
      return mails(first.people(), source, first.standIn() ? page.because(NOBODY_ON_CALL) : page);
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

  private static boolean isAbove(Urgency urgency, Known before) {
    return switch (before) {
      case Waiting waiting -> urgency.isAbove(waiting.urgency());
      // Where it was not written down, no change may follow.
      case Taken taken -> taken.urgency() != null && urgency.isAbove(taken.urgency());
      case Known.Nothing _, Known.Handoff _, Known.Withdrawn _ -> false;
      case Known.Erased _, Known.OnCall _ -> false;
    };
  }

  /** Why this is not worth telling any more, if it is not: a page for what is taken is noise. */
  public static Optional<String> needless(Message message, Recipient recipient, Known known) {
    return switch (known) {
      case Taken _ when message instanceof CrisisPage -> Optional.of(Stop.TAKEN);
      case Taken it when message instanceof ClaimEnded && isHeldBy(it, recipient) ->
          Optional.of(Stop.HELD_AGAIN);
      case Waiting _ when message instanceof ClaimReminder || message instanceof HeldAndWorse ->
          Optional.of(Stop.NOT_HELD);
      case Taken _, Waiting _, Known.Nothing _, Known.Handoff _ -> Optional.empty();
      case Known.Withdrawn _ -> Optional.empty();
      case Known.Erased _, Known.OnCall _ -> Optional.empty();
    };
  }

  /** Whoever claimed it again is waited for again. */
  private static boolean isHeldBy(Taken taken, Recipient recipient) {
    return recipient instanceof Recipient.Actor(var who) && who.equals(taken.by());
  }

  /**
   * Whoever is on a crisis may be far from the board, and a claim may be hours old: they hear of
   * what was reported since. The coordinators hear of it too where minutes count. Whoever said it
   * knows.
   */
  private static List<Notice> worse(
      Recorded<?> recorded, CrisisId crisis, Urgency urgency, Taken taken, Directory directory) {
    if (taken.by() == null) {
      return List.of();
    }
    var others =
        urgency.isAbove(Urgency.P2)
            ? directory.coordinators(recorded.organisation()).stream()
            : Stream.<ActorId>empty();
    var told =
        Stream.concat(Stream.of(taken.by()), others)
            .filter(it -> !it.equals(recorded.by()))
            .distinct()
            .toList();
    return mails(told, Source.of(recorded), new HeldAndWorse(crisis, urgency));
  }

  /** The page that begins a round; none where this begins none, since somebody holds the crisis. */
  private static List<Notice> opened(Recorded<?> recorded, Known before, Directory directory) {
    if (!(recorded.event() instanceof CrisisEvent event)
        || !(Known.evolve(before, recorded) instanceof Waiting waiting)) {
      return List.of();
    }
    var round = waiting.running();
    var opening = round.opening();
    if (opening == null || !opening.event().equals(recorded.id())) {
      return List.of();
    }
    var page =
        new CrisisPage(event.crisis(), waiting.urgency(), waiting.claimBy(), opening.cause());
    return to(directory, Source.of(recorded), page, round.plan(), opening.step());
  }

  static List<Notice> mails(List<ActorId> actors, Source source, Message message) {
    return actors.stream()
        .map(id -> new Notice(source, new Recipient.Actor(id), Channel.MAIL, message))
        .toList();
  }

  private static Urgency higher(Urgency one, Urgency other) {
    return one.isAbove(other) ? one : other;
  }
}
