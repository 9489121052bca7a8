package be.capas.query.directory;

import be.capas.contract.directory.PartnerKind;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory as it is stored. */
@FunctionalInterface
public interface Directory {
  /** Those asked for, in the order of their ids; one more than the limit if there are more. */
  List<PartnerService> find(Asked asked);

  /**
   * Which partner services are asked for; what is absent leaves nothing out.
   *
   * @param partner only this one's entry
   * @param zone where they work
   * @param language one that they speak
   * @param audience for whom they are
   * @param after the entry behind which to go on
   */
  record Asked(
      OrganisationId organisation,
      PartnerService.State state,
      @Nullable PartnerId partner,
      @Nullable PartnerKind kind,
      @Nullable ZoneId zone,
      @Nullable String language,
      @Nullable AgeBand audience,
      int limit,
      @Nullable UUID after) {
    /** The most that one page may hold. */
    public static final int MOST = 200;
  }
}
