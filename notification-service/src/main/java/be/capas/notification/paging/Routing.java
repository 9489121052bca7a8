package be.capas.notification.paging;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Way;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which ways a page goes to somebody, and when: as they chose in their profile, the first one at
 * once, each further one so long after the one before if nobody took the crisis meanwhile. Whoever
 * chose nothing gets a mail. What is no page stays as it was decided; what can wait for days waits
 * for the end of somebody's night.
 */
public record Routing(QuietHours quiet) {

  /** The same notices as of the directory's moment, each by all of its recipient's ways. */
  public List<Notice> of(Collection<Notice> notices, Directory directory) {
    return notices.stream().flatMap(it -> of(it, directory)).toList();
  }

  private Stream<Notice> of(Notice notice, Directory directory) {
    var now = directory.books().at();
    if (notice.message() instanceof CoverageAhead && notice.recipient() instanceof Actor(var who)) {
      return Stream.of(notice.due(later(morning(notice, who, now), now)));
    }
    var urgency = urgency(notice);
    if (urgency == null
        || notice.channel() != Channel.MAIL
        || !(notice.recipient() instanceof Actor(var who))) {
      return Stream.of(notice);
    }
    var organisation = notice.source().organisation();
    var from = mayWait(notice.message()) ? quiet.until(organisation, who, urgency, now) : now;
    return ways(directory, organisation, who).entrySet().stream()
        .map(way -> notice.by(way.getKey()).due(later(from.plus(way.getValue()), now)));
  }

  /** What is days ahead wakes nobody, and is a mail: there is a list to read. */
  private Instant morning(Notice notice, ActorId who, Instant now) {
    return quiet.until(notice.source().organisation(), who, Urgency.P4, now);
  }

  /**
   * A claim lapses when it does: whoever is not asked before could not have answered. And whoever
   * is at work on what is not theirs any more must know.
   */
  private static boolean mayWait(Message message) {
    return !(message instanceof ClaimReminder || message instanceof ClaimEnded);
  }

  /** How long to wait before each channel, from the first on. */
  private static Map<Channel, Duration> ways(
      Directory directory, OrganisationId organisation, ActorId who) {
    var chosen = directory.books().of(organisation).member(who).map(Member::ways);
    var waits = new EnumMap<Channel, Duration>(Channel.class);
    var wait = Duration.ZERO;
    for (var way : chosen.orElse(List.of())) {
      var channel = channel(way.kind());
      if (!waits.containsKey(channel)) {
        // There is nothing before the first one that could be answered.
        wait = waits.isEmpty() ? Duration.ZERO : wait.plus(way.after());
        waits.put(channel, wait);
      }
    }
    return waits.isEmpty() ? Map.of(Channel.MAIL, Duration.ZERO) : waits;
  }

  /** What serves a way. */
  public static Channel channel(Way.Kind kind) {
    return switch (kind) {
      case MAIL -> Channel.MAIL;
      case SMS -> Channel.SMS;
      case PUSH -> Channel.PUSH;
      case WEBHOOK -> Channel.WEBHOOK;
      case CONSOLE -> Channel.CONSOLE;
    };
  }

  private static @Nullable Urgency urgency(Notice notice) {
    return switch (notice.message()) {
      case CrisisPage page -> page.urgency();
      case ClaimReminder reminder -> reminder.urgency();
      case HeldAndWorse worse -> worse.urgency();
      case ClaimEnded ended -> ended.urgency();
      case Message.ClaimGone _, Message.CoverageGap _, CoverageAhead _ -> null;
      case Message.HandoffRequest _, Message.RequestWithdrawn _ -> null;
      case Message.PartnerNotReached _, Message.RequestDeclined _ -> null;
      case Message.RequestWaitlisted _, Message.RequestUnanswered _ -> null;
      case Message.NotSeen _, Message.GivenUp _, Message.ThreadGivenBack _ -> null;
      case Message.SentHome _, Message.GlassWasBroken _, Message.ThreadTurned _ -> null;
    };
  }

  private static @Nullable Instant later(Instant due, Instant now) {
    return due.isAfter(now) ? due : null;
  }
}
