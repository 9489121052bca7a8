package be.capas.query.accesslog;

import be.capas.contract.reading.ReadRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of reads, newest first.
 *
 * @param next the read behind which the next page begins; absent on the last
 */
public record ReadsPage(List<ReadRecord> reads, @Nullable UUID next) {
  public ReadsPage {
    reads = List.copyOf(reads);
  }

  /**
   * Of what was found for a page.
   *
   * @param found one more than the limit where there are more
   */
  public static ReadsPage of(List<ReadRecord> found, int limit) {
    var more = found.size() > limit;
    var reads = more ? found.subList(0, limit) : found;
    return new ReadsPage(reads, more ? reads.getLast().id() : null);
  }
}
