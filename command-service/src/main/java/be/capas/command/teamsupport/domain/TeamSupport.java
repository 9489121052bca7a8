package be.capas.command.teamsupport.domain;

import static be.capas.command.rule.Reason.UNKNOWN_SUPPORT_REQUEST;

import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.command.teamsupport.domain.TeamSupportCommand.DeclineSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.HoldSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.RequestSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.ScheduleSupport;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportDeclined;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a team's request for support. */
public sealed interface TeamSupport extends StreamState {
  /** Nothing was requested under this id. */
  record Unknown() implements TeamSupport {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }
  }

  /** Requested, in whatever state since. */
  sealed interface Known extends TeamSupport {
    @Override
    OrganisationId organisation();

    SupportKind kind();
  }

  /** A team waits for an answer. */
  record Requested(OrganisationId organisation, SupportKind kind) implements Known {}

  /** A psychologist is to come. */
  record Scheduled(OrganisationId organisation, SupportKind kind, Instant at, ActorId facilitator)
      implements Known {}

  /** It took place. */
  record Held(OrganisationId organisation, SupportKind kind, SupportHeld how) implements Known {}

  /** It will not take place. */
  record Declined(OrganisationId organisation, SupportKind kind, SupportDeclineReason reason)
      implements Known {}

  /** Where every request starts. */
  TeamSupport INITIAL = new Unknown();

  /** It is about a team, and about nobody's file. */
  @Override
  default @Nullable PersonId person() {
    return null;
  }

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<TeamSupportEvent> decide(TeamSupportCommand command, TeamSupport state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_SUPPORT_REQUEST, now);
    return switch (command) {
      case RequestSupport c -> Supporting.request(c, state);
      case ScheduleSupport c -> Supporting.schedule(c, known(state), now);
      case HoldSupport c -> Supporting.hold(c, known(state), now);
      case DeclineSupport c -> Supporting.decline(c, known(state));
    };
  }

  /** What a fact makes of a state. */
  static TeamSupport evolve(TeamSupport state, TeamSupportEvent event) {
    return switch (event) {
      case SupportRequested e -> new Requested(e.organisation(), e.kind());
      case SupportScheduled e when state instanceof Known it ->
          new Scheduled(it.organisation(), it.kind(), e.at(), e.facilitator());
      case SupportHeld e when state instanceof Known it ->
          new Held(it.organisation(), it.kind(), e);
      case SupportDeclined e when state instanceof Known it ->
          new Declined(it.organisation(), it.kind(), e.reason());
      case SupportScheduled _, SupportHeld _, SupportDeclined _ -> state;
    };
  }

  private static Known known(TeamSupport state) {
    if (state instanceof Known known) {
      return known;
    }
    throw Rejected.unknown(UNKNOWN_SUPPORT_REQUEST);
  }
}
