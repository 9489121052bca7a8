package be.capas.query.oncall;

import be.capas.contract.CapasEvent;
import be.capas.contract.OnCallEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was said of who is on call in an organisation, in the order in which it was recorded.
 */
public record OnCallHistory(
    OrganisationId organisation, List<Recorded<? extends CapasEvent>> events) {
  public OnCallHistory {
    events = List.copyOf(events);
  }

  static OnCallHistory fold(@Nullable OnCallHistory before, Recorded<? extends CapasEvent> event) {
    var known =
        before == null ? Stream.<Recorded<? extends CapasEvent>>empty() : before.events.stream();
    return new OnCallHistory(event.organisation(), Stream.concat(known, Stream.of(event)).toList());
  }

  /** The book as it was known at a time: what was said later is not in it. */
  public OnCallBook knownAt(Instant time) {
    var book = OnCallBook.EMPTY;
    for (var recorded : saidBy(time)) {
      if (recorded.event() instanceof OnCallEvent said) {
        book = book.fold(said);
      }
    }
    return book;
  }

  /** What had been said by a time. */
  public List<Recorded<? extends CapasEvent>> saidBy(Instant time) {
    return events.stream().filter(it -> !it.recordedAt().isAfter(time)).toList();
  }
}
