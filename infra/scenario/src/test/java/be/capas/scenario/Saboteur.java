package be.capas.scenario;

import be.capas.scenario.narration.Narrator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings a fault about at steps of the story that a seed has chosen, in an order that it has chosen
 * too. The story goes on meanwhile; only where the next fault is due does it wait until the system
 * has recovered from the one before, so that each meets a system at work.
 */
final class Saboteur implements Narrator, AutoCloseable {
  record Fault(String name, Runnable crashAndRestart) {}

  private final Narrator narrator;
  private final Random random;
  private final Queue<Fault> planned;
  private final Queue<Integer> moments = new ArrayDeque<>();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private CompletableFuture<Void> recovery = CompletableFuture.completedFuture(null);
  private int steps;

  Saboteur(Narrator narrator, long seed, List<Fault> faults) {
    this.narrator = narrator;
    this.random = new Random(seed);
    var shuffled = new ArrayList<>(faults);
    Collections.shuffle(shuffled, random);
    planned = new ArrayDeque<>(shuffled);
  }

  /** One fault in each of as many equal stretches of the story. */
  @Override
  public void begins(int length) {
    int stretch = length / planned.size();
    for (int i = 0; i < planned.size(); i++) {
      moments.add(i * stretch + 1 + random.nextInt(stretch - 1));
    }
    narrator.begins(length);
  }

  @Override
  public void stepDone() {
    narrator.stepDone();
    steps++;
    if (!moments.isEmpty() && steps == moments.peek()) {
      moments.remove();
      awaitRecovery();
      var fault = planned.remove();
      recovery = CompletableFuture.runAsync(() -> bringAbout(fault), thread);
    }
  }

  private void bringAbout(Fault fault) {
    var since = Instant.now();
    narrator.tells("kill -9", fault.name + " dies");
    fault.crashAndRestart.run();
    var seconds = Duration.between(since, Instant.now()).toSeconds();
    narrator.tells("kill -9", "%s is ready again after %d s".formatted(fault.name, seconds));
    done.add(fault.name);
  }

  /** Returns once everything that was killed is ready again. */
  void awaitRecovery() {
    recovery.join();
  }

  List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public void tells(String who, String what) {
    narrator.tells(who, what);
  }

  @Override
  public void ends() {
    narrator.ends();
  }

  @Override
  public void close() {
    thread.close();
  }
}
