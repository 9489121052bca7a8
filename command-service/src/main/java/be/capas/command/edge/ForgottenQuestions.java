package be.capas.command.edge;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Forgets what was asked under ids that clients chose, but not that they are taken: a fingerprint
 * would tell whoever guesses the content that the guess is right.
 */
@Component
public final class ForgottenQuestions {
  private static final String FORGET =
      "UPDATE answers SET fingerprint = ? WHERE scope = organisation AND key = ANY (?)";

  /** The fingerprint of nothing that anybody could ask. */
  private static final String NOTHING = "0".repeat(64);

  private final JdbcTemplate db;

  ForgottenQuestions(JdbcTemplate db) {
    this.db = db;
  }

  /** Sent again, these are other requests from now on. */
  public void forget(Collection<UUID> ids) {
    db.update(FORGET, NOTHING, (Object) ids.toArray(UUID[]::new));
  }
}
