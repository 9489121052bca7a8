package be.capas.command.gateway;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;
import java.util.UUID;

/** What was recorded in streams, for whoever must judge a file as a whole. */
@FunctionalInterface
public interface FileEvents {
  /** All events of these streams, stream by stream. */
  List<Recorded<CapasEvent>> of(List<UUID> streams);
}
