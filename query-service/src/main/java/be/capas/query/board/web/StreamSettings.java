package be.capas.query.board.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of the board.
 *
 * @param heartbeat how long a stream may be silent: less than the 15 s that proxies wait at least
 * @param reconnect how long a client is asked to wait before it connects again
 * @param perCaller how many one caller may have open at once
 */
@ConfigurationProperties("capas.board.stream")
record StreamSettings(
    @DefaultValue("10s") Duration heartbeat,
    @DefaultValue("2s") Duration reconnect,
    @DefaultValue("6") int perCaller) {}
