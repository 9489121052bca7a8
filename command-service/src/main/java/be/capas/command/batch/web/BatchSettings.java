package be.capas.command.batch.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one request may take: what is not reached by then comes again. Our choice.
 *
 * @param patience shorter than what telephones and proxies wait
 * @param patienceWithAlarm where an alarm is in it: its answer may say to call 112, and leaves with
 *     the others'
 */
@ConfigurationProperties("capas.batch")
record BatchSettings(
    @DefaultValue("20s") Duration patience, @DefaultValue("2s") Duration patienceWithAlarm) {}
