package be.capas.command.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store is used.
 *
 * @param atOnce how many requests are in a transaction at the same time; the others wait before
 *     theirs begins
 * @param patience how long one waits before it is told to come again
 * @param foldedStreams how many streams of each kind are kept folded in memory (about 2 KB each)
 */
@ConfigurationProperties("capas.event-store")
record EventStoreSettings(
    @DefaultValue("24") int atOnce,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("10000") long foldedStreams) {}
