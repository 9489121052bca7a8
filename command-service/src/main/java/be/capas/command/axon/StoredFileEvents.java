package be.capas.command.axon;

import be.capas.command.gateway.FileEvents;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.platform.codec.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;

/** Reads streams from the store. */
@Component
class StoredFileEvents implements FileEvents {
  private final PostgresEvents engine;
  private final EventStore store;

  StoredFileEvents(PostgresEvents engine, EventStore store) {
    this.engine = engine;
    this.store = store;
  }

  @Override
  public List<Recorded<CapasEvent>> of(List<UUID> streams) {
    return engine.of(streams).stream().<Recorded<CapasEvent>>map(Circumstances::recorded).toList();
  }

  @Override
  public List<Recorded<CapasEvent>> of(UUID stream, long from) {
    try {
      return store
          .readEvents(stream.toString(), from)
          .asStream()
          .<Recorded<CapasEvent>>map(Circumstances::recorded)
          .toList();
    } catch (SerializationException wrong) {
      throw new EventCodec.UnreadableEvent("the store holds an unreadable event in " + stream);
    }
  }

  @Override
  public Optional<Recorded<CapasEvent>> last(UUID stream) {
    return store
        .lastSequenceNumberFor(stream.toString())
        .flatMap(
            last ->
                store
                    .readEvents(stream.toString(), last)
                    .asStream()
                    .<Recorded<CapasEvent>>map(Circumstances::recorded)
                    // Whatever was recorded in between comes after it.
                    .reduce((_, later) -> later));
  }
}
