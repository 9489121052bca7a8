package be.capas.platform.matrix;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import java.util.List;

/**
 * Whose file it is, seen from the callers: they are of {@link #OWN}, of the antenna {@code nord}
 * and, where they are partners, of {@code ssm-charleroi}.
 *
 * @param partner to whom the person's handoff was sent
 * @param glassBroken whether every caller broke the glass on it
 */
public record Case(
    String name,
    OrganisationId organisation,
    AntennaId antenna,
    PartnerId partner,
    boolean glassBroken) {
  /** The callers' own organisation. */
  public static final OrganisationId OWN = new OrganisationId("capas-charleroi");

  /** The callers' own antenna. */
  public static final AntennaId NORD = new AntennaId("nord");

  /** The callers' own partner service. */
  public static final PartnerId SSM = new PartnerId("ssm-charleroi");

  private static final AntennaId OUEST = new AntennaId("ouest");
  private static final OrganisationId OTHER = new OrganisationId("ocmw-gent");
  private static final PartnerId HOSPITAL = new PartnerId("hospital-charleroi");

  /** All there are. */
  public static List<Case> all() {
    return List.of(false, true).stream()
        .flatMap(
            glass ->
                List.of(
                    new Case("own antenna", OWN, NORD, HOSPITAL, glass),
                    new Case("other antenna", OWN, OUEST, HOSPITAL, glass),
                    new Case("other organisation", OTHER, NORD, SSM, glass),
                    new Case("own handoff", OWN, OUEST, SSM, glass),
                    new Case("other's handoff", OWN, NORD, HOSPITAL, glass))
                    .stream())
        .toList();
  }

  @Override
  public String toString() {
    return name + (glassBroken ? ", glass broken" : "");
  }
}
