package be.capas.command.handoff.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a handoff. The partner's answers come from the partner itself, or from the
 * cell where it answered by telephone.
 */
public sealed interface HandoffCommand extends Command {
  HandoffId handoff();

  @Override
  default HandoffId target() {
    return handoff();
  }

  /**
   * Prepare to ask a partner service.
   *
   * @param previous the attempt before this one for the same need
   */
  record ProposeHandoff(
      HandoffId handoff,
      PersonId person,
      AccompanimentId accompaniment,
      PartnerId partner,
      Urgency urgency,
      @Nullable Sealed request,
      @Nullable HandoffId previous,
      Act act)
      implements HandoffCommand {}

  /**
   * Ask it.
   *
   * @param claim on what the sharing rests
   * @param shared which classes of content are shared once accepted; at least one
   * @param open the person's accompaniment that is open, if one is
   * @param times how long the partner has to answer, as the organisation has it now
   */
  record SendHandoff(
      HandoffId handoff,
      Claim claim,
      Set<DataClass> shared,
      @Nullable AccompanimentId open,
      LiaisonTimes times,
      Act act)
      implements HandoffCommand {
    public SendHandoff {
      shared = Set.copyOf(shared);
    }

    /** By the times of the house. */
    public SendHandoff(
        HandoffId handoff,
        Claim claim,
        Set<DataClass> shared,
        @Nullable AccompanimentId open,
        Act act) {
      this(handoff, claim, shared, open, LiaisonTimes.OF_THE_HOUSE, act);
    }
  }

  /** It arrived. Said late or again, nothing happens. */
  record ConfirmReceipt(HandoffId handoff, Act act) implements HandoffCommand {}

  /** The partner will take the person. */
  record AcceptHandoff(HandoffId handoff, Act act) implements HandoffCommand {}

  /** The partner will not. */
  record DeclineHandoff(HandoffId handoff, DeclineReason reason, @Nullable Sealed remark, Act act)
      implements HandoffCommand {}

  /**
   * The partner would take the person, and cannot yet.
   *
   * @param expectedWaitDays until it can; absent where nobody can say
   */
  record PutOnWaitingList(HandoffId handoff, @Nullable Integer expectedWaitDays, Act act)
      implements HandoffCommand {}

  /**
   * Take it back, before or after the partner said yes.
   *
   * @param afterAcceptance whether whoever acts knows that it may have said yes
   */
  record WithdrawHandoff(HandoffId handoff, WithdrawReason reason, boolean afterAcceptance, Act act)
      implements HandoffCommand {}

  /** Note that no answer came in time, if that is so. For timers. */
  record ExpireHandoff(HandoffId handoff, Act act) implements HandoffCommand {}

  /** The person is expected at that time; said again with another time, it was moved. */
  record SetFirstAppointment(HandoffId handoff, Instant at, @Nullable Sealed place, Act act)
      implements HandoffCommand {}

  /**
   * The person came, and the partner holds the thread from now on.
   *
   * @param at which appointment is meant; absent for the one last set
   */
  record RecordAppointmentKept(HandoffId handoff, @Nullable Instant at, Act act)
      implements HandoffCommand {}

  /**
   * The person did not come.
   *
   * @param at which appointment is meant; absent for the one last set
   */
  record RecordAppointmentMissed(HandoffId handoff, @Nullable Instant at, Act act)
      implements HandoffCommand {}

  /** The partner gives the thread back, or gives up before it has met the person. */
  record ReturnThread(HandoffId handoff, ReturnReason reason, @Nullable Sealed remark, Act act)
      implements HandoffCommand {}

  /**
   * The partner lets the person go home.
   *
   * @param at when it does or did
   * @param times by when somebody must have met the person, as the organisation has it now
   */
  record AnnounceDischarge(
      HandoffId handoff, Instant at, @Nullable Sealed remark, LiaisonTimes times, Act act)
      implements HandoffCommand {
    /** By the times of the house. */
    public AnnounceDischarge(HandoffId handoff, Instant at, @Nullable Sealed remark, Act act) {
      this(handoff, at, remark, LiaisonTimes.OF_THE_HOUSE, act);
    }
  }
}
