package be.capas.notification.channel.mail;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Ahead;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What mails say, in the organisation's language. Ids, codes and times: nothing of the person. */
final class MailTexts {
  /** More than that nobody reads in a mail. */
  private static final int LISTED = 30;

  private final MessageSource texts;
  private final Function<OrganisationId, Locale> languages;
  private final ZoneId zone;
  private final String console;

  MailTexts(
      MessageSource texts,
      Function<OrganisationId, Locale> languages,
      ZoneId zone,
      String console) {
    this.texts = texts;
    this.languages = languages;
    this.zone = zone;
    this.console = console;
  }

  /** A mail's subject and body. */
  record Text(String subject, String body) {}

  Text of(Letter letter) {
    var language = languages.apply(letter.notice().source().organisation());
    var lines = lines(letter.notice().message(), language);
    if (letter.take() != null) {
      lines.add(say(language, "page.take", console + "/take#" + letter.take()));
    }
    if (letter.possibleRepeat()) {
      lines.add(say(language, "repeat"));
    }
    return new Text(lines.removeFirst(), String.join("\n", lines) + "\n");
  }

  /** The subject, then the body's lines. */
  private List<String> lines(Message message, Locale language) {
    var lines = new ArrayList<String>();
    switch (message) {
      case CrisisPage(var crisis, var urgency, var claimBy, var cause) -> {
        var level = say(language, "urgency." + urgency);
        var time = claimBy == null ? "" : say(language, "claim-by", time(claimBy, language));
        lines.add(say(language, "page.subject", level, time).strip());
        lines.add(say(language, "page.cause." + cause));
        lines.add(say(language, "page.urgency", level, time).strip());
        if (urgency == Urgency.P0) {
          lines.add(say(language, "page.call-112"));
        }
        lines.add(console + "/board#" + crisis);
      }
      case ClaimReminder(var crisis, var urgency, var lapseAt) -> {
        var level = say(language, "urgency." + urgency);
        lines.add(say(language, "reminder.subject", level));
        lines.add(say(language, "reminder.body", time(lapseAt, language)));
        lines.add(console + "/board#" + crisis);
      }
      case HeldAndWorse(var crisis, var urgency) -> {
        lines.add(say(language, "worse.subject", say(language, "urgency." + urgency)));
        lines.add(say(language, "worse.body"));
        if (urgency == Urgency.P0) {
          lines.add(say(language, "page.call-112"));
        }
        lines.add(console + "/board#" + crisis);
      }
      case ClaimEnded(var crisis, var urgency) -> {
        lines.add(say(language, "ended.subject", say(language, "urgency." + urgency)));
        lines.add(say(language, "ended.body"));
        lines.add(console + "/board#" + crisis);
      }
      case ClaimGone(var crisis, var psychologist) -> {
        lines.add(say(language, "gone.subject"));
        lines.add(say(language, "gone.body", psychologist));
        lines.add(console + "/board#" + crisis);
      }
      case CoverageGap(var crisis, var step, var reason) -> {
        lines.add(say(language, "gap.subject"));
        lines.add(say(language, "gap.body", step + 1, say(language, "gap." + reason)));
        lines.add(console + "/board#" + crisis);
      }
      case CoverageAhead(_, var fresh, var known) -> {
        lines.add(say(language, "ahead.subject", fresh.size()));
        lines.add(say(language, "ahead.body"));
        lines.addAll(list(fresh, language));
        if (!known.isEmpty()) {
          lines.add(say(language, "ahead.known"));
          lines.addAll(list(known, language));
        }
        lines.add(console + "/on-call");
      }
      case RequestDeclined(var handoff, var partner, var reason) -> {
        lines.add(say(language, "declined.subject"));
        lines.add(say(language, "declined.body", partner, say(language, "decline." + reason)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case RequestWaitlisted(var handoff, var partner, var days) -> {
        lines.add(say(language, "waitlisted.subject"));
        lines.add(
            days == null
                ? say(language, "waitlisted.body", partner)
                : say(language, "waitlisted.body-days", partner, days));
        lines.add(console + "/handoffs#" + handoff);
      }
      case RequestUnanswered(var handoff, var partner, var due) -> {
        lines.add(say(language, "unanswered.subject"));
        lines.add(say(language, "unanswered.body", partner, time(due, language)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case GivenUp(var handoff, var partner, var reason) -> {
        lines.add(say(language, "given-up.subject"));
        lines.add(say(language, "given-up.body", partner, say(language, "return." + reason)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case ThreadGivenBack(var handoff, var partner, var reason) -> {
        lines.add(say(language, "given-back.subject"));
        lines.add(say(language, "given-back.body", partner, say(language, "return." + reason)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case SentHome(var handoff, var partner, var at, var contactDue) -> {
        lines.add(say(language, "sent-home.subject"));
        lines.add(
            say(
                language,
                "sent-home.body",
                partner,
                time(at, language),
                time(contactDue, language)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case RequestWithdrawn(var handoff, var partner, _) -> {
        lines.add(say(language, "withdrawn.subject"));
        lines.add(say(language, "withdrawn.body", partner));
        lines.add(console + "/handoffs#" + handoff);
      }
      case NotSeen(var handoff, var partner, var appointment) -> {
        lines.add(say(language, "not-seen.subject"));
        lines.add(say(language, "not-seen.body", partner, time(appointment, language)));
        lines.add(console + "/handoffs#" + handoff);
      }
      case PartnerNotReached(var handoff, var partner) -> {
        lines.add(say(language, "not-reached.subject"));
        lines.add(say(language, "not-reached.body", partner));
        lines.add(console + "/handoffs#" + handoff);
      }
      case HandoffRequest(var handoff, var partner, _, _) -> {
        lines.add(say(language, "request.subject"));
        lines.add(say(language, "request.body", partner));
        lines.add(console + "/handoffs#" + handoff);
      }
      case GlassWasBroken(var person, var psychologist, var until) -> {
        lines.add(say(language, "glass.subject"));
        lines.add(say(language, "glass.body", psychologist, time(until, language)));
        lines.add(console + "/persons#" + person);
      }
      case ThreadTurned(var person, var status, var rules) -> {
        lines.add(say(language, "thread.subject." + status));
        lines.add(say(language, "thread.body." + status));
        rules.forEach(it -> lines.add("- " + say(language, "thread.rule." + it)));
        lines.add(console + "/persons#" + person);
      }
    }
    return lines;
  }

  /** The first ones in time: of a roster that nobody filled, all would be a book. */
  private List<String> list(List<Ahead> ahead, Locale language) {
    var lines = ahead.stream().limit(LISTED).map(it -> "- " + line(it, language));
    var more = ahead.size() - LISTED;
    return more > 0
        ? Stream.concat(lines, Stream.of("- " + say(language, "ahead.more", more))).toList()
        : lines.toList();
  }

  private String line(Ahead it, Locale language) {
    var from = time(it.from(), language);
    var span =
        it.to() == null
            ? say(language, "ahead.from", from)
            : say(language, "ahead.from-to", from, time(it.to(), language));
    return say(language, "ahead." + it.kind(), it.roster(), span, it.who() == null ? "" : it.who());
  }

  private String time(Instant instant, Locale language) {
    var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    return format.withLocale(language).withZone(zone).format(instant);
  }

  private String say(Locale language, String key, Object... values) {
    return texts.getMessage(key, values, language);
  }
}
