package be.capas.command.crisis.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Raising the alarm. Nothing is required: what is not known yet is left out. */
record Alert(
    @ChosenId @Nullable CrisisId id,
    @Nullable PersonId person,
    @Nullable AntennaId antenna,
    @Nullable CrisisKind kind,
    @Nullable Urgency urgency,
    @Size(max = Limits.REMARK) @Nullable String urgencyReason,
    @Nullable DangerTo dangerTo,
    @Size(max = Limits.LINE) @Nullable String place,
    @Size(max = Limits.NARRATIVE) @Nullable String narrative,
    @Nullable Instant occurredAt) {

  /** An alarm and no more. */
  static final Alert BARE = new Alert(null, null, null, null, null, null, null, null, null, null);

  CrisisKind kindOrOther() {
    return Objects.requireNonNullElse(kind, CrisisKind.OTHER);
  }

  /** Very urgent until somebody has judged it. */
  Urgency urgencyOrVery() {
    return Objects.requireNonNullElse(urgency, Urgency.P1);
  }

  DangerTo dangerOrUnknown() {
    return Objects.requireNonNullElse(dangerTo, DangerTo.UNKNOWN);
  }
}
