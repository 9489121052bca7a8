package be.capas.command.edge;

import be.capas.contract.id.AntennaId;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Who may speak for which antenna. */
public final class Antennas {
  /** Whoever is one of these speaks for every antenna of the organisation. */
  private static final Set<Role> OF_THE_CELL =
      Set.of(Role.PSYCHOLOGIST, Role.COORDINATOR, Role.SERVICE);

  private Antennas() {}

  /**
   * Whether the caller is not held to antennas: a data protection officer's office is the whole
   * organisation, a partner is held to its own handoffs instead. Whoever is an antenna worker
   * besides is held to the antennas all the same: the other role says nothing of that work.
   */
  static boolean all(Caller caller) {
    return OF_THE_CELL.stream().anyMatch(caller::is)
        || !caller.is(Role.SOCIAL_WORKER)
            && (caller.is(Role.PARTNER) || caller.is(Role.DATA_PROTECTION_OFFICER));
  }

  /** Refuses an antenna worker who names another's antenna in the field {@code /antenna}. */
  public static void check(Caller caller, AntennaId antenna) {
    var ofTheCell = OF_THE_CELL.stream().anyMatch(caller::is);
    if (!ofTheCell && !caller.antennas().contains(antenna)) {
      throw new ProblemException(
          Problem.of("foreign-antenna", HttpStatus.FORBIDDEN, "You do not work for this antenna.")
              .field("/antenna", "foreign-antenna", "is not one of yours"));
    }
  }
}
