package be.capas.command.gateway;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Ids of requests and events: UUIDs of version 7. They need not be secret, only distinct, so
 * threads don't queue for secure randomness.
 */
public final class MessageIds {
  private static final RandomGenerator EACH_THREADS_OWN =
      () -> ThreadLocalRandom.current().nextLong();
  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator(Random.from(EACH_THREADS_OWN));

  private MessageIds() {}

  /** A new one. */
  public static UUID next() {
    return UUIDS.generate();
  }
}
