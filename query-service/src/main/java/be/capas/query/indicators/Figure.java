package be.capas.query.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param indicator what it is of
 * @param count how many it is of
 * @param hits of a share: how many of them
 * @param percent of a share: to one decimal
 * @param median of a time, in seconds
 * @param p90 of a time, in seconds
 */
public record Figure(
    Indicator indicator,
    long count,
    @Nullable Long hits,
    @Nullable String percent,
    @Nullable Long median,
    @Nullable Long p90) {}
