package be.capas.notification.health;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who outside of ours hears that people are told.
 *
 * @param url an address that is called while events are taken in, no page waits too long and nobody
 *     has to be alarmed, so that somebody is told there when the calls stop; absent: nobody outside
 *     watches
 * @param every how long it rests between two looks
 */
@ConfigurationProperties("capas.heartbeat")
record HeartbeatSettings(@Nullable URI url, @DefaultValue("30s") Duration every) {}
