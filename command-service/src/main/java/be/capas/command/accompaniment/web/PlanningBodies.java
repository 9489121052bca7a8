package be.capas.command.accompaniment.web;

import be.capas.command.edge.Limits;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.ActorId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be sent on the way to a plan, and about it. */
final class PlanningBodies {
  /** More interviews than any analysis takes. Our choice. */
  private static final int INTERVIEWS = 100;

  /** Who is met less often than once a year is not accompanied. Our choice. */
  private static final int YEAR = 366;

  private PlanningBodies() {}

  /** Where to meet, and perhaps when. */
  record Meeting(
      @NotNull VisitPlace place,
      @Nullable Instant at,
      @Size(max = Limits.LIST) @Nullable List<@NotNull ActorId> companions,
      @Nullable Instant occurredAt) {}

  /** What an interview showed. */
  record Analysis(
      @NotNull @Min(1) @Max(INTERVIEWS) Integer interview,
      @Size(max = Limits.NARRATIVE) @Nullable String difficulties,
      @Size(max = Limits.NARRATIVE) @Nullable String needs,
      @Size(max = Limits.NARRATIVE) @Nullable String resources,
      @Nullable Instant occurredAt) {}

  /** What was agreed. */
  record Plan(
      @NotEmpty @Size(max = Limits.LIST) List<@NotBlank @Size(max = Limits.REMARK) String> goals,
      @NotEmpty @Size(max = Limits.LIST) @Valid List<@NotNull Task> tasks,
      @NotNull Instant reviewDue,
      @Min(1) @Max(YEAR) @Nullable Integer contactEveryDays,
      @Nullable Instant occurredAt) {}

  /** Who does what. */
  record Task(@NotNull @Valid Party who, @NotBlank @Size(max = Limits.REMARK) String what) {}

  /**
   * Somebody who has a part in the plan.
   *
   * @param id of staff and partners only
   */
  record Party(@NotNull PlanParty.Kind kind, @Nullable ActorId id) {
    PlanParty asValue() {
      return new PlanParty(kind, id == null ? null : id.value());
    }
  }

  /** What looking at the plan again found. */
  record Review(
      @NotNull ReviewOutcome outcome,
      @Nullable Instant reviewDue,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {}
}
