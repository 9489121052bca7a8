package be.capas.command.handoff.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.SharingBasis.Necessity;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be sent about a handoff. */
final class HandoffBodies {
  /** Ten years, in days: longer is a misprint, as in the directory. */
  private static final int LONGEST_WAIT = 3_650;

  private HandoffBodies() {}

  /**
   * Which partner is to be asked for whom.
   *
   * @param previous the attempt before this one for the same need
   */
  record Proposal(
      @ChosenId @Nullable HandoffId id,
      @NotNull AccompanimentId accompaniment,
      @NotNull PartnerId partner,
      @NotNull Urgency urgency,
      @Size(max = Limits.NARRATIVE) @Nullable String request,
      @Nullable HandoffId previous,
      @Nullable Instant occurredAt) {}

  /**
   * What is shared, and on what ground.
   *
   * @param consent which consent, for CONSENT
   * @param recipient what binds the recipient, for SHARED_SECRECY
   * @param necessity the conditions, for NECESSITY
   */
  record Sending(
      @NotNull Ground basis,
      @NotNull @Size(max = Limits.LIST) List<@NotNull DataClass> shared,
      @Nullable ConsentId consent,
      @Nullable SecrecyStatus recipient,
      @Valid @Nullable Conditions necessity,
      @Nullable Instant occurredAt) {}

  /** The four conditions of necessity, each said. */
  record Conditions(
      @NotNull Boolean exists,
      @NotNull Boolean grave,
      @NotNull Boolean imminent,
      @NotNull Boolean notAvertableOtherwise) {
    Necessity asValue() {
      return new Necessity(exists, grave, imminent, notAvertableOtherwise);
    }
  }

  /** Why the partner will not. */
  record Refusal(
      @NotNull DeclineReason reason,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {}

  /** When and where the person is expected. */
  record Appointment(
      @NotNull Instant at,
      @Size(max = Limits.LINE) @Nullable String place,
      @Nullable Instant occurredAt) {}

  /**
   * What became of an appointment.
   *
   * @param at which one; absent for the one last set
   */
  record Held(@Nullable Instant at, @Nullable Instant occurredAt) {
    static final Held THE_LAST = new Held(null, null);
  }

  /**
   * That the person must wait.
   *
   * @param expectedWaitDays for how long; absent where nobody can say
   */
  record WaitingList(
      @Min(0) @Max(LONGEST_WAIT) @Nullable Integer expectedWaitDays, @Nullable Instant occurredAt) {
    static final WaitingList UNTIL_WHENEVER = new WaitingList(null, null);
  }

  /**
   * Why the sender takes it back.
   *
   * @param afterAcceptance whether the sender knows that the partner may have accepted
   */
  record Withdrawal(
      @NotNull WithdrawReason reason,
      @Nullable Boolean afterAcceptance,
      @Nullable Instant occurredAt) {
    boolean knowsOfAcceptance() {
      return Boolean.TRUE.equals(afterAcceptance);
    }
  }

  /** Why the partner gives the person back. */
  record GivingBack(
      @NotNull ReturnReason reason,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {}

  /**
   * That the partner lets the person go home.
   *
   * @param handoff by which it took the person
   */
  record Discharge(
      @NotNull HandoffId handoff,
      @NotNull Instant at,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {}
}
