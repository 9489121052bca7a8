package be.capas.notification.outlook;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Ahead;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinators of an organisation were told of what is wrong with who will be on call. A
 * gap that comes near has no event; so it is looked for, and remembered.
 *
 * @param told what they know of and still holds
 * @param toldAt when they were told last; absent where they never were
 */
public record Outlook(List<Ahead> told, @Nullable Instant toldAt) {
  /** Nobody was told anything. */
  public static final Outlook NONE = new Outlook(List.of(), null);

  public Outlook {
    told = List.copyOf(told);
  }

  /**
   * What follows from one look.
   *
   * @param notices whom to tell what; none where nothing is new, or can wait for the next bundle
   * @param next what is remembered from then on
   */
  public record Looked(List<Notice> notices, Outlook next) {}

  /**
   * Whom to tell what of what is wrong now. What they know of is not told again while it holds, but
   * is listed with what is new. What was put right is forgotten, and so is new when it comes back.
   * What is new waits for the next bundle, unless it begins before that.
   *
   * @param ahead all that is wrong, as far as anybody looks ahead
   */
  public Looked look(
      OrganisationId organisation,
      List<Ahead> ahead,
      Directory directory,
      Bundles bundles,
      Instant now) {
    var known = ahead.stream().filter(this::isKnown).toList();
    var fresh = ahead.stream().filter(it -> !isKnown(it)).toList();
    var coordinators = directory.coordinators(organisation);
    if (coordinators.isEmpty() || !isTime(fresh, bundles, now)) {
      return new Looked(List.of(), new Outlook(known, toldAt));
    }
    var message = new CoverageAhead(organisation, fresh, known);
    var source = source(organisation, now);
    var notices =
        coordinators.stream()
            .map(it -> new Notice(source, new Actor(it), Channel.MAIL, message))
            .toList();
    return new Looked(notices, new Outlook(ahead, now));
  }

  private boolean isKnown(Ahead it) {
    return told.stream().anyMatch(before -> before.covers(it));
  }

  private boolean isTime(List<Ahead> fresh, Bundles bundles, Instant now) {
    var bundled = toldAt != null && !toldAt.isBefore(bundles.last(now));
    return bundled
        ? fresh.stream().anyMatch(it -> it.from().isBefore(bundles.next(now)))
        : !fresh.isEmpty();
  }

  /** No event but the time: the look stands for it. */
  private static Source source(OrganisationId organisation, Instant now) {
    var book = OnCallId.of(organisation).value();
    var look = "look at who is on call in %s at %s".formatted(organisation, now);
    return new Source(
        UUID.nameUUIDFromBytes(look.getBytes(UTF_8)), book, 0, now, organisation, null);
  }
}
