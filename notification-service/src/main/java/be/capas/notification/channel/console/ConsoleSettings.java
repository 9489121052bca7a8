package be.capas.notification.channel.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of pages to open consoles.
 *
 * @param heartbeat how long a stream may be silent: less than the 15 s that proxies wait at least
 * @param openFor how long after its last sign of life a stream counts as open: three heartbeats, so
 *     that one that comes late does not shut it
 * @param look how often a stream looks for pages that another instance was handed
 * @param receiptWithin how long a page may wait for a console to say that it has it before it
 *     counts as lost: a program answers at once, or not at all
 * @param receiptEvery how long to wait before looking whether one has
 * @param missed for how long after it was handed over a page is given to a console that comes back
 * @param reconnect how long a client is asked to wait before it connects again
 * @param perCaller how many one caller may have open at once
 */
@ConfigurationProperties("capas.console-stream")
record ConsoleSettings(
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue("15s") Duration openFor,
    @DefaultValue("1s") Duration look,
    @DefaultValue("10s") Duration receiptWithin,
    @DefaultValue("500ms") Duration receiptEvery,
    @DefaultValue("5m") Duration missed,
    @DefaultValue("2s") Duration reconnect,
    @DefaultValue("4") int perCaller) {}
