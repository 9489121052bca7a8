package be.capas.command.timer;

import be.capas.command.gateway.FileEvents;
import be.capas.contract.OnCallEvent;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.platform.codec.EventCodec.UnreadableEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The on-call books as of now, kept folded: a step reads only what was said since the last one. */
@Component
class StoredBooks {
  private static final Logger log = LoggerFactory.getLogger(StoredBooks.class);

  private final FileEvents events;
  private final Map<OrganisationId, Folded> known = new ConcurrentHashMap<>();

  StoredBooks(FileEvents events) {
    this.events = events;
  }

  /** A book, and the number of the first event that is not in it. */
  private record Folded(OnCallBook book, long next) {
    static final Folded NOTHING = new Folded(OnCallBook.EMPTY, 0);
  }

  /**
   * The book of an organisation. One that cannot be read must not hold its crises up: what was
   * known of it before is used then, at worst that nobody is on call, which raises the alarm.
   */
  OnCallBook of(OrganisationId organisation) {
    var before = known.getOrDefault(organisation, Folded.NOTHING);
    try {
      var now = fold(organisation, before);
      if (now.next() > before.next()) {
        known.put(organisation, now);
      }
      return now.book();
    } catch (UnreadableEvent unreadable) {
      log.error("The on-call book of {} cannot be read; it is used as known before", organisation);
      return before.book();
    }
  }

  private Folded fold(OrganisationId organisation, Folded before) {
    var book = before.book();
    var next = before.next();
    for (var recorded : events.of(OnCallId.of(organisation).value(), next)) {
      if (recorded.event() instanceof OnCallEvent event) {
        book = book.fold(event);
      }
      next = recorded.sequence() + 1;
    }
    return new Folded(book, next);
  }
}
