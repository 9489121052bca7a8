package be.capas.command.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store is used.
 *
 * @param foldedStreams how many streams of each kind are kept folded in memory (about 2 KB each)
 */
@ConfigurationProperties("capas.event-store")
record EventStoreSettings(@DefaultValue("10000") long foldedStreams) {}
