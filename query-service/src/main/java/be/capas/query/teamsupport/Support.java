package be.capas.query.teamsupport;

import be.capas.contract.Recorded;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportDeclined;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request for support, as the agenda knows it.
 *
 * @param when where it stands in the agenda: when it was asked for, is to be, was held or was
 *     declined; to the second
 * @param themes about what it was; of a debriefing nothing is known
 */
public record Support(
    SupportRequestId support,
    OrganisationId organisation,
    SupportKind kind,
    @Nullable AntennaId antenna,
    @Nullable TeamId team,
    SupportTheme theme,
    SupportUrgency urgency,
    ActorId requestedBy,
    Instant requestedAt,
    State state,
    Instant when,
    @Nullable ActorId facilitator,
    List<ActorId> participants,
    Set<SupportTheme> themes,
    @Nullable SupportDeclineReason declinedFor) {
  public Support {
    when = when.truncatedTo(ChronoUnit.SECONDS);
    participants = List.copyOf(participants);
  }

  /** How far it has come. */
  public enum State {
    REQUESTED,
    SCHEDULED,
    HELD,
    DECLINED
  }

  static Support requested(SupportRequested event, Recorded<?> recorded) {
    return new Support(
        event.support(),
        event.organisation(),
        event.kind(),
        event.antenna(),
        event.team(),
        event.theme(),
        event.urgency(),
        recorded.by(),
        recorded.occurredAt(),
        State.REQUESTED,
        recorded.occurredAt(),
        null,
        List.of(),
        Set.of(),
        null);
  }

  Support fold(TeamSupportEvent event, Recorded<?> recorded) {
    var at = recorded.occurredAt();
    return switch (event) {
      case SupportRequested it -> requested(it, recorded);
      case SupportScheduled it -> now(State.SCHEDULED, it.at(), it.facilitator());
      case SupportHeld it -> now(State.HELD, at, facilitator).with(it);
      case SupportDeclined it -> now(State.DECLINED, at, facilitator).because(it.reason());
    };
  }

  private Support now(State next, Instant at, @Nullable ActorId who) {
    return make(next, at, who, participants, themes, declinedFor);
  }

  private Support with(SupportHeld held) {
    return make(state, when, facilitator, held.participants(), held.themes(), declinedFor);
  }

  private Support because(SupportDeclineReason reason) {
    return make(state, when, facilitator, participants, themes, reason);
  }

  private Support make(
      State next,
      Instant at,
      @Nullable ActorId who,
      List<ActorId> came,
      Set<SupportTheme> about,
      @Nullable SupportDeclineReason reason) {
    return new Support(
        support,
        organisation,
        kind,
        antenna,
        team,
        theme,
        urgency,
        requestedBy,
        requestedAt,
        next,
        at,
        who,
        came,
        about,
        reason);
  }
}
