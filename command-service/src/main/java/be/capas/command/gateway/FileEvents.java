package be.capas.command.gateway;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was recorded in streams, for whoever must judge a whole. */
public interface FileEvents {
  /** All events of these streams, in the order in which they were recorded. */
  List<Recorded<CapasEvent>> of(List<UUID> streams);

  /**
   * The events of one stream from that number on, for whoever has folded those before.
   *
   * @throws be.capas.platform.codec.EventCodec.UnreadableEvent if one of them is not readable by
   *     this version
   */
  List<Recorded<CapasEvent>> of(UUID stream, long from);

  /** The last event of a stream, without reading those before; empty where there is no stream. */
  Optional<Recorded<CapasEvent>> last(UUID stream);
}
