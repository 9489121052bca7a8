package be.capas.command.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are worked on.
 *
 * @param atOnce in a transaction at the same time; the others wait before theirs begins, where they
 *     hold neither a connection nor a lock
 * @param patience how long one waits before it is told to come again
 * @param keepAnswers how long the answer to an idempotency key is kept
 */
@ConfigurationProperties("capas.desk")
record DeskSettings(
    @DefaultValue("24") int atOnce,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("24h") Duration keepAnswers) {}
