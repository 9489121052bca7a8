package be.capas.command.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store is used.
 *
 * @param foldedStreams how many streams of each kind are kept folded in memory (about 2 KB each)
 * @param pollEvery how soon events that another instance stored are seen; one's own are seen at
 *     once
 * @param claimTimeout after which silence another instance takes over a share of the relay
 */
@ConfigurationProperties("capas.event-store")
record EventStoreSettings(
    @DefaultValue("10000") long foldedStreams,
    @DefaultValue("25ms") Duration pollEvery,
    @DefaultValue("5s") Duration claimTimeout) {}
