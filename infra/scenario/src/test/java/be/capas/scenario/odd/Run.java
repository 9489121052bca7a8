package be.capas.scenario.odd;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** Sends odd requests, many at once, and looks at each answer. */
public final class Run {
  /** As many as a busy day has; each keeps one connection to each service alive. */
  private static final int AT_ONCE = 24;

  /** More are the same fault again. */
  private static final int SHOWN = 20;

  private final Generator generator = new Generator();
  private final Map<String, URI> services;
  private final UnaryOperator<String> tokens;
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final SortedMap<String, String> failures = new ConcurrentSkipListMap<>();

  /**
   * Prepares one.
   *
   * @param services where each is, by name
   * @param tokens the token of a caller
   */
  public Run(Map<String, URI> services, UnaryOperator<String> tokens) {
    this.services = Map.copyOf(services);
    this.tokens = tokens;
  }

  /** Sends these of a seed, and returns when all were answered. */
  public void play(long seed, long from, long to) throws InterruptedException {
    var next = new AtomicLong(from);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        workers.execute(
            () -> {
              try (var wires = new Wires()) {
                for (var n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
                  one(wires, seed, n);
                }
              }
            });
      }
    }
  }

  /** How often each status was answered; 0 where the connection was closed instead. */
  public SortedMap<Integer, Long> statuses() {
    var sums = new TreeMap<Integer, Long>();
    statuses.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }

  /** What went wrong, each with the smallest request that shows it, ready to be kept. */
  public List<String> failures() {
    return failures.entrySet().stream().map(it -> it.getKey() + "\n" + it.getValue()).toList();
  }

  /** Sends one that was kept. */
  public List<String> complaints(Request request) {
    try (var wires = new Wires()) {
      return complaints(wires, request);
    }
  }

  private void one(Wires wires, long seed, long number) {
    var plan = generator.plan(seed, number);
    var complaints = complaints(wires, plan.request());
    if (!complaints.isEmpty() && failures.size() < SHOWN) {
      var smallest = smallest(wires, plan);
      failures.putIfAbsent(
          complaints + " " + plan.operation().name() + " " + smallest.faults(),
          "seed %d number %d: %s".formatted(seed, number, smallest.line()));
    }
  }

  /** Leaves out faults as long as something is wrong with the answer. */
  private Request smallest(Wires wires, Plan plan) {
    return generator
        .smaller(plan)
        .filter(it -> !complaints(wires, it.request()).isEmpty())
        .findFirst()
        .map(it -> smallest(wires, it))
        .orElseGet(plan::request);
  }

  private List<String> complaints(Wires wires, Request request) {
    try {
      var wire = wires.to(request.service());
      var reply = wire.send(request.bytes(tokens), request.verb(), request.crude());
      statuses.computeIfAbsent(reply.status(), _ -> new LongAdder()).increment();
      return Verdict.complaints(request, reply);
    } catch (IOException silence) {
      return List.of("no answer: " + silence);
    }
  }

  /** The connections of one worker. */
  private final class Wires implements AutoCloseable {
    private final Map<String, Wire> open = new HashMap<>();

    Wire to(String service) {
      var address = services.get(service);
      if (address == null) {
        throw new IllegalStateException(service);
      }
      return open.computeIfAbsent(service, _ -> new Wire(address));
    }

    @Override
    public void close() {
      open.values().forEach(Wire::close);
    }
  }
}
