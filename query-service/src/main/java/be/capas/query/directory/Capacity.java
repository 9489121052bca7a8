package be.capas.query.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many people a partner service could take.
 *
 * @param places free then
 * @param expectedWaitDays until a first appointment; absent where nobody could say
 * @param asOf when it was so: an old figure says little
 */
public record Capacity(int places, @Nullable Integer expectedWaitDays, Instant asOf) {}
