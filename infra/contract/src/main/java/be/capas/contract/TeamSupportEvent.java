package be.capas.contract;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to a team's request for support. Codes and ids: there is no text in it.
 */
public sealed interface TeamSupportEvent extends CellEvent {
  SupportRequestId support();

  @Override
  default SupportRequestId stream() {
    return support();
  }

  /**
   * A team asked the cell for support. Who asked is who recorded it.
   *
   * @param antenna for whose team; absent where it is another team
   * @param team which other team; absent where it is an antenna's
   */
  record SupportRequested(
      SupportRequestId support,
      OrganisationId organisation,
      SupportKind kind,
      @Nullable AntennaId antenna,
      @Nullable TeamId team,
      SupportTheme theme,
      SupportUrgency urgency)
      implements TeamSupportEvent {}

  /** A psychologist will come, or at another time than was said before. */
  record SupportScheduled(SupportRequestId support, Instant at, ActorId facilitator)
      implements TeamSupportEvent {}

  /**
   * It was held. Of a debriefing this says no more than that: neither who came nor about what.
   *
   * @param participants who came
   * @param themes about what
   */
  record SupportHeld(SupportRequestId support, List<ActorId> participants, Set<SupportTheme> themes)
      implements TeamSupportEvent {
    public SupportHeld {
      participants = List.copyOf(participants);
      themes = Ordered.copy(themes);
    }
  }

  /** It will not be held. */
  record SupportDeclined(SupportRequestId support, SupportDeclineReason reason)
      implements TeamSupportEvent {}
}
