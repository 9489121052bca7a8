package be.capas.command.accompaniment.web;

import static java.util.Objects.requireNonNullElse;

import be.capas.command.edge.Limits;
import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.PartnerId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be sent by those who go to the person, besides a visit. */
final class OutreachBodies {
  private OutreachBodies() {}

  /** A visit that is to be made. */
  record VisitPlan(
      @NotNull Instant at,
      @NotNull VisitPlace place,
      @Size(max = Limits.LIST) @Nullable List<@NotNull ActorId> companions,
      @Nullable Boolean interpreter,
      @Nullable Instant occurredAt) {

    List<ActorId> presentCompanions() {
      return requireNonNullElse(companions, List.of());
    }
  }

  /** What became of an interview; what goes with which outcome is a rule of the domain. */
  record Interview(
      @NotNull InterviewOutcome outcome,
      @Nullable Instant at,
      @Nullable VisitPlace place,
      @Size(max = Limits.LIST) @Nullable List<@NotNull ActorId> companions,
      @Nullable Boolean interpreter,
      @Nullable CancelledBy cancelledBy,
      @Size(max = Limits.NARRATIVE) @Nullable String narrative,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {

    List<ActorId> presentCompanions() {
      return requireNonNullElse(companions, List.of());
    }
  }

  /** A service that somebody went to with the person. */
  record Service(
      @NotNull PartnerKind kind,
      @Nullable PartnerId partner,
      @Size(max = Limits.LIST) @Nullable List<@NotNull ActorId> companions,
      @Nullable Boolean interpreter,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {

    List<ActorId> presentCompanions() {
      return requireNonNullElse(companions, List.of());
    }
  }
}
