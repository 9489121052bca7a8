package be.capas.query.search;

import be.capas.contract.id.AntennaId;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which antennas somebody may find people. */
public final class SearchScope {
  private SearchScope() {}

  /**
   * The antennas to search in; null: in all of the organisation. None at all where the reader asks
   * for another's antenna: as if nobody there fitted.
   *
   * @param asked the only antenna that the reader asks for
   */
  public static @Nullable Set<AntennaId> of(Caller reader, @Nullable AntennaId asked) {
    var everywhere = reader.is(Role.PSYCHOLOGIST) || reader.is(Role.COORDINATOR);
    if (asked == null) {
      return everywhere ? null : reader.antennas();
    }
    return everywhere || reader.antennas().contains(asked) ? Set.of(asked) : Set.of();
  }
}
