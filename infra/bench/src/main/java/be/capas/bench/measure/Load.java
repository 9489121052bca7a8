package be.capas.bench.measure;

import java.time.Duration;

/** Something that can be put under load for a while, again and again. */
public interface Load {
  Outcome runFor(Duration time);

  /** Called before each time, not counted: makes what the load then works on. */
  default void prepare() {}

  /** Called after each time, not counted: waits until what the load set off has come to rest. */
  default void settle() {}

  /** All three, in order. */
  default Outcome round(Duration time) {
    prepare();
    var outcome = runFor(time);
    settle();
    return outcome;
  }
}
