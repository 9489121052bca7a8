package be.capas.command.partners;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partners the directory has an entry for. */
@Component
public final class Partners {
  private static final String ENTRY =
      "SELECT service FROM partner_services WHERE organisation = ? AND partner = ?";

  private final JdbcClient db;

  Partners(JdbcClient db) {
    this.db = db;
  }

  /** The entry of a partner, suspended or not. */
  public Optional<PartnerServiceId> entryOf(PartnerId partner, OrganisationId organisation) {
    return db.sql(ENTRY)
        .params(organisation.value(), partner.value())
        .query(UUID.class)
        .optional()
        .map(PartnerServiceId::new);
  }
}
