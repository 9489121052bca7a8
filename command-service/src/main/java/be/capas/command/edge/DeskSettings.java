package be.capas.command.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are known again.
 *
 * @param keepAnswers how long the answer to an idempotency key is kept
 */
@ConfigurationProperties("capas.desk")
record DeskSettings(@DefaultValue("24h") Duration keepAnswers) {}
