package be.capas.query.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are rebuilt.
 *
 * @param keepOld how long a generation that was replaced is fed and kept, for instances that have
 *     not noticed yet; far longer than they take to notice, which is a second
 * @param settle how long after that it is left alone before it is dropped, so that no instance
 *     still writes to it
 * @param patience how long two documents may take to hold the same events while being compared
 */
@ConfigurationProperties("capas.rebuild")
public record RebuildSettings(
    @DefaultValue("1m") Duration keepOld,
    @DefaultValue("10s") Duration settle,
    @DefaultValue("1m") Duration patience) {}
