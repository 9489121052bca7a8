package be.capas.command.teamsupport.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
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

/** What can be asked of a request for support. */
public sealed interface TeamSupportCommand extends Command {
  SupportRequestId support();

  @Override
  default SupportRequestId target() {
    return support();
  }

  /**
   * Ask the cell for support.
   *
   * @param antenna for whose team; either this or
   * @param team which other team
   */
  record RequestSupport(
      SupportRequestId support,
      SupportKind kind,
      @Nullable AntennaId antenna,
      @Nullable TeamId team,
      SupportTheme theme,
      SupportUrgency urgency,
      Act act)
      implements TeamSupportCommand {}

  /** Agree on when, and who comes; said again with another time or person, it was moved. */
  record ScheduleSupport(SupportRequestId support, Instant at, ActorId facilitator, Act act)
      implements TeamSupportCommand {}

  /**
   * It took place, whether it was scheduled or not.
   *
   * @param participants who came; nobody is named for a debriefing
   * @param themes about what; none is named for a debriefing
   */
  record HoldSupport(
      SupportRequestId support, List<ActorId> participants, Set<SupportTheme> themes, Act act)
      implements TeamSupportCommand {
    public HoldSupport {
      participants = List.copyOf(participants);
      themes = Set.copyOf(themes);
    }
  }

  /** It will not take place. */
  record DeclineSupport(SupportRequestId support, SupportDeclineReason reason, Act act)
      implements TeamSupportCommand {}
}
