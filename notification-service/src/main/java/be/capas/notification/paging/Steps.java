package be.capas.notification.paging;

import static be.capas.notification.notice.Message.CrisisPage.Cause.NOBODY_ON_CALL;
import static be.capas.notification.notice.Message.CrisisPage.Cause.NOT_ANSWERED;

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
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.CrisisId;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Taken;
import be.capas.notification.notice.Known.Waiting;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CoverageGap;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import be.capas.notification.notice.Round;
import be.capas.notification.notice.Round.Opening;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time brings about in a crisis is told too: each step to whom it names, a claim that must be
 * confirmed to whoever claimed, a claim that lapsed and a step with nobody to tell to the
 * coordinators. So is whoever loses a claim since somebody did not wait for them.
 *
 * <p>The first step of a round names those who were paged already when it began. Its pages are
 * because of what began it, and so the same notices: sent once.
 */
public final class Steps {
  private Steps() {}

  /** Whom to tell because of this event. */
  public static List<Notice> tell(Recorded<?> recorded, Known before, Directory directory) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case StepNotified it when before instanceof Waiting waiting ->
          step(recorded, it, waiting, directory);
      case StepSkipped it when before instanceof Waiting waiting ->
          skipped(recorded, it, waiting, directory);
      case ClaimReminded(var crisis, var psychologist, var lapseAt)
          when before instanceof Taken taken ->
          Paging.mails(
              List.of(psychologist),
              Source.of(recorded),
              new ClaimReminder(crisis, taken.level(), lapseAt));
      case ClaimLapsed(var crisis, var psychologist) when before instanceof Taken -> {
        var gone = new ClaimGone(crisis, psychologist);
        yield toCoordinators(recorded, gone, directory, Paging.tell(recorded, before, directory));
      }
      case CrisisEscalated it when before instanceof Taken taken ->
          ended(recorded, it, taken, directory);
      // Of a crisis that somebody took meanwhile, or nobody holds: the next event says more.
      case StepNotified _, StepSkipped _, ClaimReminded _, ClaimLapsed _ -> List.of();
      case CrisisRaised _, CrisisReportedAgain _, UrgencyChanged _ -> List.of();
      case CrisisClaimed _, ClaimConfirmed _, CrisisReleased _ -> List.of();
      case CrisisEscalated _, InterventionStarted _, FirstContactMade _ -> List.of();
      case CrisisStabilised _, CrisisStoodDown _ -> List.of();
      case EmergencyServicesConfirmed _, EmergencyServicesCalled _ -> List.of();
      case HandoffEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> List.of();
    };
  }

  /**
   * The first one that tells somebody tells nobody new where the settings named whom to page. Where
   * it found somebody on call, a roster holds, though we may not have heard of it yet.
   */
  private static List<Notice> step(
      Recorded<?> recorded, StepNotified it, Waiting waiting, Directory directory) {
    var round = waiting.running();
    if (round.opening() != null
        && !isForThoseOnCall(round.plan(), it.step())
        && isLeftToSettings(recorded, round, directory)) {
      return List.of();
    }
    var page = page(waiting, it.crisis(), it.step());
    return Paging.mails(it.people(), source(recorded, round), page);
  }

  /**
   * The coordinators learn once in a round that a step has nobody to tell, unless all is left to
   * the settings, where none ever has. Where it is the last one, somebody must be paged all the
   * same, each time.
   */
  private static List<Notice> skipped(
      Recorded<?> recorded, StepSkipped it, Waiting waiting, Directory directory) {
    var round = waiting.running();
    var pages =
        round.plan().isLast(it.step())
            ? Paging.to(
                directory,
                source(recorded, round),
                page(waiting, it.crisis(), it.step()),
                round.plan())
            : List.<Notice>of();
    if (round.gaps().contains(it.step()) || isLeftToSettings(recorded, round, directory)) {
      return pages;
    }
    var gap = new CoverageGap(it.crisis(), it.step(), it.reason());
    return Stream.concat(pages.stream(), toCoordinators(recorded, gap, directory, pages).stream())
        .toList();
  }

  private static boolean isForThoseOnCall(EscalationPlan plan, int step) {
    return step < plan.steps().size()
        && plan.steps().get(step).target().kind() == Target.Kind.ON_CALL;
  }

  /**
   * An organisation that has neither a roster that holds nor a plan of its own relies on the
   * settings: whom they name was paged when the round began, and is again by the last step.
   */
  private static boolean isLeftToSettings(Recorded<?> recorded, Round round, Directory directory) {
    return round.plan().version() == 0 && !directory.books().holdsRoster(recorded.organisation());
  }

  /**
   * Whoever did it knows. Whoever is paged for it as well is told all the same: their page may wait
   * for the morning, and goes with the next claim; that they are not waited for does neither.
   */
  private static List<Notice> ended(
      Recorded<?> recorded, CrisisEscalated it, Taken taken, Directory directory) {
    var holder = it.claimedBy();
    if (holder == null || holder.equals(recorded.by())) {
      return List.of();
    }
    return Paging.mails(
        List.of(holder), Source.of(recorded), new ClaimEnded(it.crisis(), taken.level()));
  }

  private static CrisisPage page(Waiting waiting, CrisisId crisis, int step) {
    var opening = waiting.running().opening();
    return new CrisisPage(crisis, waiting.urgency(), waiting.claimBy(), cause(opening, step));
  }

  private static Cause cause(@Nullable Opening opening, int step) {
    if (opening == null) {
      return NOT_ANSWERED;
    }
    return step > opening.step() ? NOBODY_ON_CALL : opening.cause();
  }

  private static Source source(Recorded<?> recorded, Round round) {
    var opening = round.opening();
    return opening == null ? Source.of(recorded) : opening.source(recorded);
  }

  /** To all of them but those whom this pages anyway. */
  private static List<Notice> toCoordinators(
      Recorded<?> recorded, Message message, Directory directory, List<Notice> pages) {
    var paged = pages.stream().map(Notice::recipient).toList();
    var others =
        directory.coordinators(recorded.organisation()).stream()
            .filter(it -> !paged.contains(new Recipient.Actor(it)))
            .toList();
    return Paging.mails(others, Source.of(recorded), message);
  }
}
