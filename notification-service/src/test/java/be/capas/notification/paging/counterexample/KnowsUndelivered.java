package be.capas.notification.paging.counterexample;

import be.capas.notification.undelivered.counterexample.KnowsPaging;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class KnowsUndelivered {
  static final Logger LOG = LoggerFactory.getLogger("rule");
  KnowsPaging other;

  Instant now() {
    return Instant.now();
  }
}
