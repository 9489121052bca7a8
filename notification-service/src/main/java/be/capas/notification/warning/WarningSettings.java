package be.capas.notification.warning;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the coordinators are warned of what is wrong with who will be on call.
 *
 * @param ahead how far is looked: time enough to find somebody else, and what people are asked for
 *     when a leave is planned
 * @param at the time of day when what is new is told in one bundle, by the clock of {@code
 *     capas.zone}; what begins before the next one is told at once
 * @param every how often is looked
 */
@ConfigurationProperties("capas.warnings")
record WarningSettings(
    @DefaultValue("14d") Duration ahead,
    @DefaultValue("08:00") LocalTime at,
    @DefaultValue("10m") Duration every) {}
