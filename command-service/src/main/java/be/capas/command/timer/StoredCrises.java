package be.capas.command.timer;

import be.capas.command.gateway.FileEvents;
import be.capas.contract.id.CrisisId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks crises up where the truth is: nothing that timers remember of them is believed. */
@Component
public final class StoredCrises {
  private final FileEvents events;

  StoredCrises(FileEvents events) {
    this.events = events;
  }

  /** The crisis as of now. */
  public Optional<CrisisNow> find(CrisisId crisis) {
    return CrisisNow.of(crisis, events.of(crisis.value(), 0));
  }
}
