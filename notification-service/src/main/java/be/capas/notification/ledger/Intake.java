package be.capas.notification.ledger;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.Recorded;
import be.capas.contract.id.PersonId;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Erased;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Policy;
import be.capas.notification.pages.Facts;
import be.capas.notification.paging.Routing;
import be.capas.notification.paging.Stop;
import be.capas.platform.kafka.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes events in: whom they make us tell, what must be remembered of them and how far we have come
 * are stored in one transaction. An event that came before is passed over; a gap is a stop.
 */
public final class Intake implements EventSink {
  private final TransactionOperations transactions;
  private final Positions positions;
  private final Streams streams;
  private final Ledger ledger;
  private final Cancellations cancellations;
  private final FactTable facts;
  private final List<Policy> policies;
  private final Routing routing;
  private final Supplier<Directory> directory;

  Intake(
      TransactionOperations transactions,
      Positions positions,
      Streams streams,
      Ledger ledger,
      Cancellations cancellations,
      FactTable facts,
      List<Policy> policies,
      Routing routing,
      Supplier<Directory> directory) {
    this.transactions = transactions;
    this.positions = positions;
    this.streams = streams;
    this.ledger = ledger;
    this.cancellations = cancellations;
    this.facts = facts;
    this.policies = policies;
    this.routing = routing;
    this.directory = directory;
  }

  @Override
  public Map<Integer, Long> positions(Set<Integer> partitions) {
    return positions.of(partitions);
  }

  @Override
  public void accept(List<Recorded<CapasEvent>> events, Map<Integer, Long> next) {
    transactions.executeWithoutResult(
        _ -> {
          var decided = cancellations.superseding(take(events));
          ledger.add(decided.notices());
          cancellations.superseded(decided.superseded());
          erased(events).forEach(cancellations::about);
          cancelWithdrawn(events);
          events.forEach(
              it -> Stop.by(it.event()).ifPresent(stop -> cancellations.stop(stop, it.sequence())));
          positions.save(next);
        });
  }

  private List<Notice> take(List<Recorded<CapasEvent>> events) {
    var known = streams.load(concerned(events));
    var told = new ArrayList<Told>();
    for (var event : events) {
      var stream = known.get(event.stream());
      if (stream != null && !stream.has(event)) {
        known.put(stream.id(), stream.with(event));
        if (!isErased(known.get(event.subject()))) {
          told.add(new Told(event, stream.known()));
        }
      }
    }
    streams.save(known.values());
    // Only now: who is on call may have been said among these events.
    var now = directory.get();
    for (var it : told) {
      Facts.of(it.event(), it.before(), now).ifPresent(fact -> facts.add(it.event(), fact));
    }
    var notices =
        told.stream()
            .flatMap(
                it -> policies.stream().map(policy -> policy.tell(it.event(), it.before(), now)))
            .flatMap(List::stream)
            .toList();
    return routing.of(notices, now);
  }

  /** An event that is new, and what was known of its stream before it. */
  private record Told(Recorded<CapasEvent> event, Known before) {}

  private static boolean isErased(Streams.@Nullable Stream person) {
    return person != null && person.known() instanceof Erased;
  }

  /** The streams themselves, and those of the people whom they are about. */
  private static Set<UUID> concerned(List<Recorded<CapasEvent>> events) {
    return events.stream()
        .flatMap(it -> Stream.of(it.stream(), it.subject()))
        .collect(Collectors.toSet());
  }

  private void cancelWithdrawn(List<Recorded<CapasEvent>> events) {
    for (var recorded : events) {
      if (recorded.event() instanceof ConsentWithdrawn(_, var consent)) {
        cancellations.restingOn(consent, recorded.recordedAt());
      }
    }
  }

  private static List<PersonId> erased(List<Recorded<CapasEvent>> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(PersonErased.class::isInstance)
        .map(it -> ((PersonErased) it).person())
        .toList();
  }
}
