package be.capas.command.accompaniment.domain;

import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those who go to the person can ask, besides recording a visit. */
public sealed interface OutreachCommand extends AccompanimentCommand {

  /** Plan a visit. */
  record PlanVisit(
      AccompanimentId accompaniment,
      Instant at,
      VisitPlace place,
      List<ActorId> companions,
      boolean interpreter,
      Act act)
      implements OutreachCommand {
    public PlanVisit {
      companions = List.copyOf(companions);
    }
  }

  /**
   * Record what became of an interview.
   *
   * @param at for when it was set; of one that was held, when it took place is when it occurred
   * @param place of one that was held
   * @param companions of one that was held
   * @param interpreter of one that was held
   * @param cancelledBy of one that was called off, and then it must be said
   * @param narrative of one that was held
   * @param remark of one that was not
   */
  record RecordInterview(
      AccompanimentId accompaniment,
      InterviewOutcome outcome,
      @Nullable Instant at,
      @Nullable VisitPlace place,
      List<ActorId> companions,
      boolean interpreter,
      @Nullable CancelledBy cancelledBy,
      @Nullable Sealed narrative,
      @Nullable Sealed remark,
      Act act)
      implements OutreachCommand {
    public RecordInterview {
      companions = List.copyOf(companions);
    }
  }

  /** Record that somebody went with the person to a service. */
  record RecordServiceAccompanied(
      AccompanimentId accompaniment,
      PartnerKind kind,
      @Nullable PartnerId partner,
      List<ActorId> companions,
      boolean interpreter,
      @Nullable Sealed remark,
      Act act)
      implements OutreachCommand {
    public RecordServiceAccompanied {
      companions = List.copyOf(companions);
    }
  }
}
