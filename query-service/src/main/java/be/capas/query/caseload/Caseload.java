package be.capas.query.caseload;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.query.feed.Folded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases as they are stored. */
@FunctionalInterface
public interface Caseload {
  /** Those asked for that are open, in one look-up. */
  List<Folded<Case>> find(Asked asked);

  /**
   * Whose cases are asked for; what is absent leaves nothing out.
   *
   * @param antennas only those of these antennas' people
   * @param holding besides, those whose thread this worker holds, of whichever antenna they are by
   *     now; absent where none are to be added
   * @param psychologist only those whose thread this psychologist holds
   */
  record Asked(
      OrganisationId organisation,
      @Nullable Set<AntennaId> antennas,
      @Nullable ActorId holding,
      @Nullable ActorId psychologist) {
    /**
     * More open cases than any organisation of ours has: the cell of Charleroi follows some
     * hundreds. How bad each is follows from the time, so all are judged before any is left out.
     */
    public static final int MOST = 20_000;

    public Asked {
      antennas = antennas == null ? null : Set.copyOf(antennas);
    }
  }
}
