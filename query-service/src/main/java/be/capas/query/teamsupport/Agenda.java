package be.capas.query.teamsupport;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.teamsupport.SupportKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agenda as it is stored. */
@FunctionalInterface
public interface Agenda {
  /**
   * Those asked for, the earliest first; one more than the limit if there are more. Empty if there
   * is no such place to go on from.
   */
  Optional<List<Support>> find(Asked asked);

  /**
   * Which requests are asked for; what is absent leaves nothing out.
   *
   * @param states only those that stand there
   * @param from not those before; to the second
   * @param to not those then or later
   * @param reader whose eyes it is for; absent for the cell, which sees all
   * @param after the request behind which to go on
   */
  record Asked(
      OrganisationId organisation,
      Set<Support.State> states,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Colleague reader,
      int limit,
      @Nullable UUID after) {
    /** The most that one page may hold. */
    public static final int MOST = 200;

    public Asked {
      states = Set.copyOf(states);
    }
  }

  /**
   * Somebody of an antenna: sees what they asked for themselves and what their antennas' teams are
   * given, but not who else needs a debriefing.
   */
  record Colleague(ActorId id, Set<AntennaId> antennas) {
    /** Those kinds that everybody of the team may know of. */
    public static final List<SupportKind> OPEN =
        Arrays.stream(SupportKind.values()).filter(it -> !it.isConfidential()).toList();

    public Colleague {
      antennas = Set.copyOf(antennas);
    }

    /** Whether they may know of it. */
    public boolean sees(Support support) {
      return support.requestedBy().equals(id)
          || support.antenna() != null
              && antennas.contains(support.antenna())
              && OPEN.contains(support.kind());
    }
  }
}
