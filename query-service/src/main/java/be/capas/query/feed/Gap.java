package be.capas.query.feed;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;

/** Events are missing: whoever meets this must stop, since going on would be losing them. */
public final class Gap extends RuntimeException {
  Gap(String view, Recorded<? extends CapasEvent> event, long expected) {
    super(
        "view %s misses events: it met %s and expected number %d".formatted(view, event, expected));
  }
}
