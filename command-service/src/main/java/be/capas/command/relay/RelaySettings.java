package be.capas.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are relayed.
 *
 * @param segments into how many shares the people are divided; fixed when a database first relays
 * @param pollEvery how soon events that another instance stored are seen; one's own are seen at
 *     once
 * @param gatherFor how long after a read the next begins at the earliest: what it costs an event
 *     that follows closely upon others, and nothing to one that comes alone
 * @param writeDownEvery how often it is written down how far a share came while there is more to
 *     relay: what was relayed since is sent again after a crash
 * @param claimEvery how often an instance looks whether it should take or give a share
 * @param claimTimeout after which silence another instance takes over a share
 * @param patience how long Kafka may take to acknowledge before everything unacknowledged is sent
 *     again
 * @param toleratedLag how old the oldest waiting event may be before health tells of it
 */
@ConfigurationProperties("capas.relay")
record RelaySettings(
    @DefaultValue("2") int segments,
    @DefaultValue("25ms") Duration pollEvery,
    @DefaultValue("4ms") Duration gatherFor,
    @DefaultValue("50ms") Duration writeDownEvery,
    @DefaultValue("1s") Duration claimEvery,
    @DefaultValue("5s") Duration claimTimeout,
    @DefaultValue("5s") Duration patience,
    @DefaultValue("10s") Duration toleratedLag) {}
