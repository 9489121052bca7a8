package be.capas.command.watchdog;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How crises are watched over.
 *
 * @param every how long it rests between two rounds
 * @param patience how long after it was due a step may be taken by its timer: long enough for a
 *     timer that fails and is tried again, a small part of the 15 minutes in which a very urgent
 *     crisis is to be claimed
 * @param heartbeat an address outside of ours that is called after each round in which all was well
 *     or made well, so that somebody is told there when the calls stop; absent: nobody outside
 *     watches
 */
@ConfigurationProperties("capas.watchdog")
record WatchdogSettings(
    @DefaultValue("30s") Duration every,
    @DefaultValue("1m") Duration patience,
    @Nullable URI heartbeat) {}
