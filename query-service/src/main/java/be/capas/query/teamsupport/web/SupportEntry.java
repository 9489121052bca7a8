package be.capas.query.teamsupport.web;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.query.teamsupport.Support;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the agenda.
 *
 * @param when when it was asked for, is to be, was held or was declined, as {@code state} says
 */
record SupportEntry(
    SupportRequestId support,
    SupportKind kind,
    @Nullable AntennaId antenna,
    @Nullable TeamId team,
    SupportTheme theme,
    SupportUrgency urgency,
    ActorId requestedBy,
    Instant requestedAt,
    Support.State state,
    Instant when,
    @Nullable ActorId facilitator,
    List<ActorId> participants,
    Set<SupportTheme> themes,
    @Nullable SupportDeclineReason declinedFor) {
  static SupportEntry of(Support it) {
    return new SupportEntry(
        it.support(),
        it.kind(),
        it.antenna(),
        it.team(),
        it.theme(),
        it.urgency(),
        it.requestedBy(),
        it.requestedAt(),
        it.state(),
        it.when(),
        it.facilitator(),
        it.participants(),
        it.themes(),
        it.declinedFor());
  }
}
