package be.capas.query.readlog;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.web.ProblemException;
import java.util.List;

/** Where reads are written down. */
@FunctionalInterface
public interface ReadLog {
  /**
   * Returns once they are written down for good.
   *
   * @throws ProblemException {@code read-not-recorded} (503) if they cannot be: then nothing may be
   *     shown
   */
  void record(List<ReadRecord> reads);

  /** As above, of one. */
  default void record(ReadRecord read) {
    record(List.of(read));
  }
}
