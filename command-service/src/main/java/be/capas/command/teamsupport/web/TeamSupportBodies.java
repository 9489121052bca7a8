package be.capas.command.teamsupport.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be sent about support of a team. There is no field for a text, on purpose. */
final class TeamSupportBodies {
  /** All the staff of a large antenna. Our choice. */
  private static final int PARTICIPANTS = 100;

  private TeamSupportBodies() {}

  /** For whom, and about what. */
  record Request(
      @ChosenId @Nullable SupportRequestId id,
      @NotNull SupportKind kind,
      @Nullable AntennaId antenna,
      @Nullable TeamId team,
      @NotNull SupportTheme theme,
      @NotNull SupportUrgency urgency,
      @Nullable Instant occurredAt) {}

  /**
   * When, and who comes.
   *
   * @param facilitator absent for who says so
   */
  record Schedule(
      @NotNull Instant at, @Nullable ActorId facilitator, @Nullable Instant occurredAt) {}

  /** Who came and about what; both are left out for a debriefing. */
  record Holding(
      @Size(max = PARTICIPANTS) @Nullable List<@NotNull ActorId> participants,
      @Size(max = Limits.LIST) @Nullable List<@NotNull SupportTheme> themes,
      @Nullable Instant occurredAt) {
    static final Holding ONLY_THAT = new Holding(null, null, null);

    List<ActorId> whoCame() {
      return participants == null ? List.of() : participants.stream().distinct().toList();
    }

    Set<SupportTheme> aboutWhat() {
      return themes == null ? Set.of() : Set.copyOf(themes);
    }
  }

  /** Why it will not take place. */
  record Refusal(@NotNull SupportDeclineReason reason, @Nullable Instant occurredAt) {}
}
