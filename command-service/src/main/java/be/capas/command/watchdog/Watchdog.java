package be.capas.command.watchdog;

import be.capas.command.gateway.FaultKinds;
import be.capas.command.timer.DueSteps;
import be.capas.command.timer.StoredCrises;
import be.capas.contract.id.CrisisId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every open crisis: it has a step before it, or a human is with the person. Where a step
 * is overdue it has the crisis take it, once in a round, past all timers; what is overdue even then
 * is an alarm. Each instance does it: twice does no harm.
 */
final class Watchdog {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

  private final OpenCrises open;
  private final StoredCrises crises;
  private final DueSteps steps;
  private final Duration patience;
  private final Clock clock;
  private Map<CrisisId, Watched> known = Map.of();

  Watchdog(OpenCrises open, StoredCrises crises, DueSteps steps, Duration patience, Clock clock) {
    this.open = open;
    this.crises = crises;
    this.steps = steps;
    this.patience = patience;
    this.clock = clock;
  }

  /** One round over all of them. Called by one thread at a time. */
  Findings round() {
    var at = clock.instant();
    var versions = open.now();
    var watched = new HashMap<CrisisId, Watched>();
    var repaired = 0;
    var dropped = 0;
    for (var crisis : versions.entrySet()) {
      var look = look(crisis.getKey(), crisis.getValue());
      if (look != null && isOverdue(look)) {
        look = repaired(crisis.getKey());
        repaired += look == null || isOverdue(look) ? 0 : 1;
      }
      if (look == null || isOverdue(look)) {
        dropped++;
        log.error("Crisis {} waits for a step that is not taken", crisis.getKey());
      } else {
        watched.put(crisis.getKey(), look);
      }
    }
    known = watched;
    return new Findings(at, versions.size(), repaired, dropped);
  }

  private boolean isOverdue(Watched crisis) {
    return crisis.isOverdue(clock.instant(), patience);
  }

  private @Nullable Watched look(CrisisId crisis, long version) {
    var before = known.get(crisis);
    return before != null && before.version() == version ? before : look(crisis);
  }

  private @Nullable Watched repaired(CrisisId crisis) {
    try {
      log.warn("Crisis {} waits for a step that no timer has taken; taking it", crisis);
      steps.take(crisis);
      return look(crisis);
    } catch (RuntimeException fault) {
      log.error("Crisis {} could not be repaired: {}", crisis, FaultKinds.of(fault));
      return null;
    }
  }

  /** One crisis that cannot be looked at must not keep the others from being. */
  private @Nullable Watched look(CrisisId crisis) {
    try {
      return crises.find(crisis).map(Watched::of).orElse(null);
    } catch (RuntimeException fault) {
      log.error("Crisis {} cannot be looked at: {}", crisis, FaultKinds.of(fault));
      return null;
    }
  }
}
