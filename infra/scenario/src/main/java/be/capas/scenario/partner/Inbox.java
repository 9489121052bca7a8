package be.capas.scenario.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What the partners received, repeats too. */
public final class Inbox {
  private final List<Delivery> deliveries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final AtomicInteger forged = new AtomicInteger();

  /** Keeps it; true if it is new, false if it was received before. */
  synchronized boolean add(Delivery delivery) {
    deliveries.add(delivery);
    return seen.add(delivery.webhookId());
  }

  void refused() {
    forged.incrementAndGet();
  }

  /** All that arrived, in that order. */
  public synchronized List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** How many were turned away for their signature. */
  public int forged() {
    return forged.get();
  }
}
