package be.capas.command.wall;

import be.capas.contract.id.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Row-level security: from here to its end a transaction neither sees nor writes another
 * organisation's rows, whatever a query forgets to ask. The two settings are the transaction's own,
 * so a connection that goes back to the pool takes nothing along.
 */
@Component
public final class Wall {
  /**
   * Goes behind the wall, as two columns of a query that is sent anyway; takes the organisation.
   * The query that holds it is still before the wall itself.
   */
  public static final String GOING_BEHIND =
      "set_config('role', 'capas_command', true), set_config('capas.organisation', ?, true)";

  private static final String GO_BEHIND = "SELECT " + GOING_BEHIND;

  private final JdbcTemplate db;

  Wall(JdbcTemplate db) {
    this.db = db;
  }

  /** Goes behind the wall, in the running transaction. */
  public void goBehind(OrganisationId organisation) {
    db.query(GO_BEHIND, _ -> {}, organisation.value());
  }
}
