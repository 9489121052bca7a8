package be.capas.notification.undelivered.counterexample;

import be.capas.notification.paging.counterexample.KnowsUndelivered;

public final class KnowsPaging {
  KnowsUndelivered other;
}
