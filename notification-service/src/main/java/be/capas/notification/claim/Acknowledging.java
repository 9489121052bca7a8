package be.capas.notification.claim;

import be.capas.contract.id.CrisisId;
import be.capas.notification.claim.Claims.Answer;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.PageLinks;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Whoever was paged takes the crisis by the link in the page: once, and signed in as who was paged.
 * A link that was used, or is somebody else's, does nothing. While the command-service does not
 * answer, or says that it cannot now, the link stays good.
 */
final class Acknowledging {
  private final PageLinks links;
  private final Ledger ledger;
  private final Claims claims;

  Acknowledging(PageLinks links, Ledger ledger, Claims claims) {
    this.links = links;
    this.ledger = ledger;
    this.claims = claims;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The command-service has decided, for or against. */
    record Decided(Answer answer) implements Outcome {}

    /** There is no such link for this caller. */
    record Unknown() implements Outcome {}

    /** It was used before. */
    record Used() implements Outcome {}

    /**
     * The command-service did not answer, or is still at it.
     *
     * @param retryAfter when to ask again, in seconds, where it said so
     */
    record Unanswered(@Nullable String retryAfter) implements Outcome {}
  }

  /**
   * Uses a link. Nothing of ours is held while the command-service is asked: two at once ask the
   * same under the same key, and both are told what came of the one.
   */
  Outcome by(String link, Caller caller, String authorization) {
    var found = links.find(link);
    var page = found.flatMap(it -> ledger.find(it.notice()));
    if (page.isEmpty() || !isOf(page.get(), caller)) {
      return new Outcome.Unknown();
    }
    return found.get().used() ? new Outcome.Used() : claim(page.get(), authorization);
  }

  private Outcome claim(Entry page, String authorization) {
    var crisis = (CrisisId) page.notice().message().about();
    var answer = claims.claim(crisis, page.id(), authorization);
    if (answer.isEmpty()) {
      return new Outcome.Unanswered(null);
    }
    if (answer.get().isStillRunning()) {
      return new Outcome.Unanswered(answer.get().headers().getFirst(HttpHeaders.RETRY_AFTER));
    }
    var status = answer.get().status();
    // Somebody else has it, or it is over: that will not change by trying again.
    if (status.is2xxSuccessful() || status.isSameCodeAs(HttpStatus.CONFLICT)) {
      links.use(page.id());
    }
    return new Outcome.Decided(answer.get());
  }

  private static boolean isOf(Entry page, Caller caller) {
    var notice = page.notice();
    return notice.source().organisation().equals(caller.organisation())
        && notice.recipient().equals(new Actor(caller.id()))
        && notice.message() instanceof CrisisPage;
  }
}
