package be.capas.notification.ledger;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Policy;
import be.capas.platform.kafka.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private final List<Policy> policies;
  private final Supplier<Directory> directory;

  Intake(
      TransactionOperations transactions,
      Positions positions,
      Streams streams,
      Ledger ledger,
      List<Policy> policies,
      Supplier<Directory> directory) {
    this.transactions = transactions;
    this.positions = positions;
    this.streams = streams;
    this.ledger = ledger;
    this.policies = policies;
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
          ledger.add(take(events));
          positions.save(next);
        });
  }

  private List<Notice> take(List<Recorded<CapasEvent>> events) {
    var known = streams.load(events.stream().map(Recorded::stream).collect(Collectors.toSet()));
    var notices = new ArrayList<Notice>();
    var now = directory.get();
    for (var event : events) {
      var stream = known.get(event.stream());
      if (stream != null && !stream.has(event)) {
        known.put(stream.id(), stream.with(event));
        policies.forEach(it -> notices.addAll(it.tell(event, stream.known(), now)));
      }
    }
    streams.save(known.values());
    return notices;
  }
}
