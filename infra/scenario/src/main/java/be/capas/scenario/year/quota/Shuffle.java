package be.capas.scenario.year.quota;

/**
 * The numbers from 0 to {@code size - 1} in another order, each once, without a list of them: a
 * Feistel network over the next power of four, walked on until it is back inside (cycle walking). A
 * million of them take no more memory than one.
 */
public final class Shuffle {
  private static final int ROUNDS = 4;

  private final long size;
  private final long seed;
  private final int half;
  private final long mask;

  /** Another seed, another order. */
  public Shuffle(long size, long seed) {
    this.size = size;
    this.seed = seed;
    var bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(size - 1, 1));
    this.half = Math.ceilDiv(bits, 2);
    this.mask = (1L << half) - 1;
  }

  /** Where a number has gone. */
  public long of(long number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("%d is not below %d".formatted(number, size));
    }
    var moved = once(number);
    while (moved >= size) {
      moved = once(moved);
    }
    return moved;
  }

  private long once(long number) {
    var left = number >>> half;
    var right = number & mask;
    for (var round = 0; round < ROUNDS; round++) {
      var next = left ^ (Seeds.mix(seed + round, right) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }
}
