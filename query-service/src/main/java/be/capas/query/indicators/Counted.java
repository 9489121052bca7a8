package be.capas.query.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * That something counts once in an indicator.
 *
 * @param at when, by the indicator's clock
 * @param of what is known of it, for each dimension; several values count in the row of each
 * @param value seconds of a time; 1 or 0 of a share; 1 of a count
 * @param because the events that it follows from
 */
record Counted(
    Indicator indicator,
    Instant at,
    Map<Dimension, SortedSet<String>> of,
    long value,
    List<UUID> because) {}
