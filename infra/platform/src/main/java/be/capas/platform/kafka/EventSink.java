package be.capas.platform.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;

/** Takes the events in. */
public interface EventSink extends TopicSink<Recorded<CapasEvent>> {}
