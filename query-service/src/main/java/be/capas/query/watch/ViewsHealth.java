package be.capas.query.watch;

import be.capas.query.kafka.ViewStandings;
import be.capas.query.kafka.ViewStandings.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every view is fed here and none is far behind. */
final class ViewsHealth implements HealthIndicator {
  private final ViewStandings standings;
  private final WatchSettings settings;

  ViewsHealth(ViewStandings standings, WatchSettings settings) {
    this.standings = standings;
    this.settings = settings;
  }

  @Override
  public Health health() {
    var all = standings.all();
    var health = all.stream().allMatch(this::healthy) ? Health.up() : Health.down();
    all.forEach(it -> health.withDetail(it.view(), details(it)));
    return health.build();
  }

  private boolean healthy(Standing standing) {
    return standing.running()
        && standing.lag().isPresent()
        && standing.lag().getAsLong() <= settings.maxLag();
  }

  private static Map<String, Object> details(Standing standing) {
    var details = new LinkedHashMap<String, Object>();
    details.put("state", standing.state() == null ? "NOT_STARTED" : standing.state());
    if (standing.fault() != null) {
      details.put("fault", standing.fault());
    }
    standing.lag().ifPresentOrElse(it -> details.put("lag", it), () -> details.put("lag", "?"));
    return details;
  }
}
