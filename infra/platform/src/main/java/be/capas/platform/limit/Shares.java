package be.capas.platform.limit;

import be.capas.platform.limit.RateSettings.Allowance;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each caller and each organisation has left, in memory: several instances allow as many times
 * as much. Who was silent for long has everything again, so need not be remembered.
 */
final class Shares {
  private static final Duration SILENCE = Duration.ofMinutes(30);
  private static final int MOST = 100_000;

  private final RateSettings settings;
  private final TimeMeter time;
  private final Cache<Owner, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(SILENCE).maximumSize(MOST).build();

  Shares(RateSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
  }

  /** Whose share it is: a caller's, or with an empty name the organisation's. */
  private record Owner(String organisation, String caller) {}

  /**
   * What a request is told of its share.
   *
   * @param taken whether there was one left
   * @param burst the most there can be
   * @param remaining how many are left now
   * @param untilNext until there is one again
   * @param untilFull until there are all again
   */
  record Share(boolean taken, long burst, long remaining, Duration untilNext, Duration untilFull) {}

  /** Takes one of the caller's and one of the organisation's; tells of the one that is short. */
  Share take(Caller caller) {
    var organisation = caller.organisation().value();
    var owner = new Owner(organisation, caller.id().value());
    if (caller.is(Role.SERVICE)) {
      return take(owner, settings.machine());
    }
    var own = take(owner, settings.caller());
    if (!own.taken()) {
      return own;
    }
    var everybodys = take(new Owner(organisation, ""), settings.organisation());
    return everybodys.taken() ? own : everybodys;
  }

  private Share take(Owner owner, Allowance allowance) {
    var probe = buckets.get(owner, _ -> full(allowance)).tryConsumeAndReturnRemaining(1);
    return share(allowance, probe);
  }

  private Bucket full(Allowance allowance) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.burst())
                    .refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private static Share share(Allowance allowance, ConsumptionProbe probe) {
    return new Share(
        probe.isConsumed(),
        allowance.burst(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }
}
