package be.capas.command.wall;

import be.capas.command.gateway.Follower;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks, from inside of each request, as whom the database takes it. */
final class Onlooker implements Follower {
  private final JdbcTemplate db;
  private final List<String> seen = new ArrayList<>();

  Onlooker(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public synchronized void follow(Recorded<CapasEvent> recorded) {
    seen.add(whoAmI(db));
  }

  synchronized String last() {
    return seen.getLast();
  }

  static String whoAmI(JdbcTemplate db) {
    return db.queryForObject(
        "SELECT current_user || ' of ' || coalesce(current_setting('capas.organisation', true),"
            + " '')",
        String.class);
  }
}
