package be.capas.command.axon;

import be.capas.command.gateway.Follower;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells what must hold together with the events of them, inside their transaction. */
@Component
class StoredEvents {
  private final List<Follower> followers;

  StoredEvents(EventStore store, List<Follower> followers) {
    this.followers = List.copyOf(followers);
    store.subscribe(this::stored);
  }

  private void stored(List<? extends EventMessage<?>> messages) {
    for (var message : messages) {
      var recorded = Circumstances.recorded((DomainEventMessage<?>) message);
      Attempt.current().ifPresent(attempt -> attempt.add(recorded));
      followers.forEach(follower -> follower.follow(recorded));
    }
  }
}
