package be.capas.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The processors of this machine, and the processes whose share of them is of interest. */
public final class Processors {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<String, Supplier<Stream<ProcessHandle>>> processes = new LinkedHashMap<>();

  /** Counts a process, or several that come and go, under a name. */
  public void name(String name, Supplier<Stream<ProcessHandle>> who) {
    processes.put(name, who);
  }

  /** Begins a span. */
  Watch watch() {
    return new Watch();
  }

  private Map<String, Duration> used() {
    var used = new LinkedHashMap<String, Duration>();
    processes.forEach(
        (name, who) ->
            used.put(name, who.get().map(Processors::of).reduce(Duration.ZERO, Duration::plus)));
    return used;
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** A span that is not over. */
  final class Watch {
    private final Map<String, Duration> before = used();
    private final long start = System.nanoTime();

    Watch() {
      // The share it answers is that since it was last asked.
      SYSTEM.getCpuLoad();
    }

    Usage stop() {
      double busy = SYSTEM.getCpuLoad();
      var used = used();
      used.replaceAll((name, time) -> time.minus(before.getOrDefault(name, Duration.ZERO)));
      return new Usage(used, Duration.ofNanos(System.nanoTime() - start), busy);
    }
  }
}
