package be.capas.bench.measure;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long things are measured.
 *
 * @param warmUp load before the first figure, for the floor and for what is beside it
 * @param phase how long one round's load lasts
 * @param callers how many act at once
 * @param progress is told what goes on, since it takes minutes
 */
public record Plan(
    Duration warmUp, Duration phase, int rounds, int callers, Consumer<String> progress) {}
