package be.capas.command.filrouge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the scan of the threads works. Our choices, see docs/decisions/0036: they say how soon
 * somebody is told, not what.
 *
 * @param every how long after a run the next one begins
 * @param after how long after an event its thread is looked at, so that what happens together is
 *     looked at once
 * @param batch how many threads one instance takes at a time
 * @param lease how long they are its own: far longer than a batch takes, and how long, with {@code
 *     after}, a crash delays them
 * @param atMost how long one run goes on where more and more is due; the next one continues
 */
@ConfigurationProperties("capas.fil-rouge.scan")
record ScanSettings(
    @DefaultValue("30s") Duration every,
    @DefaultValue("1m") Duration after,
    @DefaultValue("100") int batch,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("1m") Duration atMost) {
  ScanSettings {
    if (!every.isPositive() || batch < 1 || !lease.isPositive() || !atMost.isPositive()) {
      throw new IllegalArgumentException("capas.fil-rouge.scan: all of it must be positive");
    }
    if (after.isNegative()) {
      throw new IllegalArgumentException("capas.fil-rouge.scan.after: must not be negative");
    }
  }
}
