package be.capas.command.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages: UUIDs of version 7. They need not be secret, only distinct, so threads don't
 * queue for secure randomness. Found by the library through {@code META-INF/services}.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator(Random.from(new PerThread()));

  @Override
  public String generateIdentifier() {
    return UUIDS.generate().toString();
  }

  /** Each thread's own source. */
  private static final class PerThread implements RandomGenerator {
    @Override
    public long nextLong() {
      return ThreadLocalRandom.current().nextLong();
    }
  }
}
